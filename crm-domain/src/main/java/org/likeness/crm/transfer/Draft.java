package org.likeness.crm.transfer;

import java.nio.charset.Charset;
import java.util.Properties;

/**
 * What was said about an uploaded file before its columns were mapped.
 *
 * @param kind what its rows are
 * @param fileName what it was called, or {@code null}
 * @param delimiter what separates its columns, {@code null} to find out
 * @param charset how it is encoded, {@code null} to find out
 * @param user who uploaded it, {@code null} for the house itself
 */
public record Draft(ImportKind kind, String fileName, Character delimiter, Charset charset, Long user) {

    /** The same, its encoding known. */
    public Draft in(Charset known) {
        return new Draft(kind, fileName, delimiter, known, user);
    }

    static Draft of(ImportRun run) {
        var spec = run.spec();
        return new Draft(run.kind(), run.fileName(), spec.delimiter(), spec.charset(), run.user());
    }

    Properties written() {
        var text = new Properties();
        text.setProperty("kind", kind.path());
        put(text, "fileName", fileName);
        put(text, "delimiter", delimiter);
        put(text, "charset", charset);
        put(text, "user", user);
        return text;
    }

    static Draft read(Properties text) {
        var delimiter = text.getProperty("delimiter");
        var charset = text.getProperty("charset");
        var user = text.getProperty("user");
        return new Draft(
                ImportKind.ofPath(text.getProperty("kind")).orElseThrow(),
                text.getProperty("fileName"),
                delimiter == null ? null : delimiter.charAt(0),
                charset == null ? null : Charset.forName(charset),
                user == null ? null : Long.valueOf(user));
    }

    private static void put(Properties text, String name, Object value) {
        if (value != null) {
            text.setProperty(name, value.toString());
        }
    }
}
