package org.likeness.crm.web.ui;

import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.likeness.crm.kernel.InvalidInput;

/** The parts of a multipart form, one after the other as they arrive; no part is held in memory. */
public final class FormParts implements Closeable {
    /** Most bytes of a part that is text. */
    private static final int LONGEST_TEXT = 1 << 20;

    /** Most bytes that are read only to let the caller finish sending. */
    private static final long LONGEST_REST = 4L << 30;

    private final InputStream body;
    private final MultipartInput input;
    private FormPrint print;
    private Part present;
    private boolean begun;
    private boolean ended;

    /**
     * One part.
     *
     * @param name of the form's field
     * @param fileName what the file was called, or {@code null}
     * @param content to be read before the next part
     */
    public record Part(String name, String fileName, InputStream content) {
        /** @throws InvalidInput if it is longer than a megabyte or no UTF-8 */
        public String text() throws IOException {
            var bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new InvalidInput(name, "is longer than a megabyte");
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new InvalidInput(name, "is not UTF-8");
            }
        }
    }

    /** @throws InvalidInput if the content type names no boundary */
    public FormParts(MediaType type, InputStream body) throws IOException {
        var boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw new InvalidInput("Content-Type", "must be multipart/form-data with a boundary");
        }
        this.body = body;
        this.input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .get();
        this.input.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** The next part, {@code null} after the last. */
    public Part next() throws IOException {
        try {
            var more = begun ? another() : input.skipPreamble();
            begun = true;
            ended = !more;
            present = more ? part(input.readHeaders()) : null;
            return present;
        } catch (FileUploadException e) {
            throw new InvalidInput("The body is no multipart form: a part has no end or no readable head.");
        }
    }

    private boolean another() throws IOException {
        if (print == null) {
            input.discardBodyData();
        } else {
            present.content.transferTo(OutputStream.nullOutputStream());
        }
        return input.readBoundary();
    }

    /** Takes a fingerprint of the parts as they are read; to be asked for before the first. */
    public void takeFingerprint() {
        print = new FormPrint();
    }

    /**
     * The fingerprint of the whole form, of which the rest is read: of the names of its parts, of their files and of what is in them, so
     * that a form that is sent again with other boundaries has the same.
     */
    public String fingerprint() throws IOException {
        while (!ended && next() != null) {
            // only read
        }
        return print.text();
    }

    private Part part(String headers) {
        for (var line : headers.split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
                var parser = new ParameterParser();
                parser.setLowerCaseNames(true);
                Map<String, String> given = parser.parse(line.substring(20), ';');
                var name = given.getOrDefault("name", "");
                var fileName = given.get("filename");
                InputStream content = input.newInputStream();
                return new Part(name, fileName, print == null ? content : print.of(name, fileName, content));
            }
        }
        throw new InvalidInput("A part of the form has no name.");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** Reads what is left, so that the caller, who may still be sending, hears the answer. */
    public void readOut() {
        try {
            var buffer = new byte[1 << 16];
            long read = 0;
            for (int n = body.read(buffer); n >= 0 && read < LONGEST_REST; n = body.read(buffer)) {
                read += n;
            }
        } catch (IOException e) {
            // the caller has hung up
        }
    }
}
