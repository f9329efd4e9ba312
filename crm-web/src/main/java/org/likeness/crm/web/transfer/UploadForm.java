package org.likeness.crm.web.transfer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.transfer.Draft;
import org.likeness.crm.transfer.ImportKind;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.FormParts;
import org.likeness.crm.web.ui.Say;

/** The form that brings a file: its kind, the file, perhaps how it is written. */
final class UploadForm {
    static final Form EMPTY = Form.empty();
    private static final List<String> CHARSETS =
            List.of("UTF-8", "GB18030", "windows-1252", "ISO-8859-1", "UTF-16", "Big5", "Shift_JIS");

    private final Importing importing;
    private final Viewer by;
    private final String token;
    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    private Long file;
    private String fileName;

    UploadForm(Importing importing, Viewer by, String token) {
        this.importing = importing;
        this.by = by;
        this.token = token;
    }

    /**
     * Keeps the file; nothing is kept before the session's token was seen.
     *
     * @return the upload's id
     */
    long read(MediaType type, InputStream body) throws IOException {
        var parts = new FormParts(type, body);
        try {
            for (var part = parts.next(); part != null; part = parts.next()) {
                one(part);
            }
            var kind = ImportKind.ofPath(String.valueOf(typed.getFirst("kind")))
                    .orElseThrow(() -> new InvalidInput("kind", "is required"));
            if (lacksFile()) {
                throw new InvalidInput("file", "is required");
            }
            var delimiter = typed.getFirst("delimiter");
            var charset = typed.getFirst("charset");
            var draft = new Draft(
                    kind,
                    fileName,
                    delimiter == null || delimiter.isEmpty() ? null : delimiter.charAt(0),
                    charset != null && CHARSETS.contains(charset) ? Charset.forName(charset) : null,
                    by.id());
            var preview = importing.preview(file, kind, draft.delimiter(), draft.charset(), by);
            importing.describe(file, draft.in(preview.charset()));
            return file;
        } catch (RuntimeException | IOException e) {
            if (file != null) {
                importing.drop(file);
            }
            parts.readOut();
            if (e instanceof FileUploadException) {
                throw new InvalidInput("file", "did not arrive whole");
            }
            throw e;
        }
    }

    private void one(FormParts.Part part) throws IOException {
        if (part.name().equals("file")) {
            if (!MessageDigest.isEqual(
                    token.getBytes(), String.valueOf(typed.getFirst("_csrf")).getBytes())) {
                throw new NotAllowed("The form is out of date; load the page again.");
            }
            // what is said about the file stands beside its field
            typed.putSingle("file", "");
            if (part.fileName() != null && !part.fileName().isBlank() && file == null) {
                fileName = part.fileName();
                file = importing.keep(part.content(), by);
            }
        } else {
            typed.putSingle(part.name(), part.text());
        }
    }

    boolean lacksFile() {
        return fileName == null;
    }

    MultivaluedMap<String, String> typed() {
        return typed;
    }

    static ImportUploadView view(Say say, Form form) {
        var kinds = new ArrayList<Choice>();
        Arrays.stream(ImportKind.values())
                .forEach(k -> kinds.add(new Choice(k.path(), say.word("import.kind", k.path()))));
        return new ImportUploadView(form.choosing("kind", kinds)
                .choosing(
                        "delimiter",
                        List.of(
                                new Choice(",", say.text("delimiter.comma")),
                                new Choice(";", say.text("delimiter.semicolon")),
                                new Choice("\t", say.text("delimiter.tab")),
                                new Choice("|", say.text("delimiter.pipe"))))
                .choosing(
                        "charset", CHARSETS.stream().map(c -> new Choice(c, c)).toList()));
    }
}
