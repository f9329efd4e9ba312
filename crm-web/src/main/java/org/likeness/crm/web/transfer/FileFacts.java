package org.likeness.crm.web.transfer;

import java.nio.charset.Charset;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.transfer.ImportKind;
import org.likeness.crm.transfer.ImportRun;

/**
 * What is known of an uploaded file before it is mapped.
 *
 * @param id of the upload
 * @param name what it was called
 * @param delimiter or {@code null} to guess
 * @param charset or {@code null} to guess
 */
record FileFacts(long id, ImportKind kind, String name, Character delimiter, Charset charset) {
    static FileFacts of(ImportRun run) {
        return new FileFacts(
                run.key(),
                run.kind(),
                run.fileName(),
                run.spec().delimiter(),
                run.spec().charset());
    }

    /** @throws InvalidInput if one of them cannot be */
    static FileFacts read(String id, String kind, String name, String delimiter, String charset) {
        var key = Optional.ofNullable(Id.parse(id)).orElseThrow(() -> new InvalidInput("file", "is not known here"));
        var what = Optional.ofNullable(kind)
                .flatMap(ImportKind::ofPath)
                .orElseThrow(() -> new InvalidInput("kind", "is nothing that can be imported"));
        var called = name == null || name.isBlank() ? "import.csv" : name;
        return new FileFacts(key, what, called, delimiter(delimiter), charset(charset));
    }

    private static Character delimiter(String text) {
        return text == null || text.isEmpty()
                ? null
                : text.equals("tab") ? (Character) '\t' : (Character) text.charAt(0);
    }

    private static Charset charset(String text) {
        try {
            return text == null || text.isBlank() ? null : Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("charset", "is not an encoding known here");
        }
    }
}
