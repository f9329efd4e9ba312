package org.likeness.crm.web.followup;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.web.ui.FormParts;

/** A form with files on its way in. Each file waits on disk until it is whole, so that no transaction waits for a slow sender. */
final class Arriving implements AutoCloseable {
    private static final int MOST_FILES = 20;

    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    private final List<Arrived> files = new ArrayList<>();

    /**
     * A file that is here whole.
     *
     * @param part of the form
     */
    record Arrived(String part, String name, Path content) {}

    private Arriving() {}

    /**
     * Reads the form to its end.
     *
     * @param token what the field {@code _csrf} must hold before any file is taken; null where no page sends this
     * @throws TooLarge if a file has more megabytes
     * @throws InvalidInput if the form breaks off or brings too many files
     */
    static Arriving read(FormParts parts, int megabytes, String token) throws IOException {
        var arriving = new Arriving();
        try {
            for (var part = parts.next(); part != null; part = parts.next()) {
                if (part.fileName() == null) {
                    arriving.typed.add(part.name(), part.text());
                } else {
                    arriving.refuseUnless(token);
                    arriving.take(part, megabytes);
                }
            }
            arriving.refuseUnless(token);
            return arriving;
        } catch (FileUploadException e) {
            arriving.giveUp(parts);
            throw new InvalidInput("The body is no multipart form: its last part has no end.");
        } catch (RuntimeException | IOException e) {
            arriving.giveUp(parts);
            throw e;
        }
    }

    private void giveUp(FormParts parts) throws IOException {
        close();
        parts.readOut();
    }

    private void refuseUnless(String token) {
        if (token != null && !token.equals(typed.getFirst("_csrf"))) {
            throw new NotAllowed("The form is out of date; load the page again.");
        }
    }

    /** Browsers send a part without name and content where no file was chosen. */
    private void take(FormParts.Part part, int megabytes) throws IOException {
        if (files.size() == MOST_FILES) {
            throw new InvalidInput(part.name(), "may come " + MOST_FILES + " times at most");
        }
        var content = Files.createTempFile("likeness-attachment-", ".part");
        files.add(new Arrived(part.name(), part.fileName(), content));
        long left = megabytes * 1_000_000L;
        try (var out = Files.newOutputStream(content)) {
            var buffer = new byte[1 << 16];
            for (int n = part.content().read(buffer); n >= 0; n = part.content().read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new TooLarge(part.fileName(), megabytes);
                }
                out.write(buffer, 0, n);
            }
        }
        if (part.fileName().isBlank()) {
            drop(files.remove(files.size() - 1));
        }
    }

    MultivaluedMap<String, String> typed() {
        return typed;
    }

    List<Arrived> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            drop(file);
        }
    }

    private static void drop(Arrived file) throws IOException {
        Files.deleteIfExists(file.content());
    }
}
