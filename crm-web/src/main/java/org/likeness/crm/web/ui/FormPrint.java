package org.likeness.crm.web.ui;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a form's parts, taken while they are read. */
final class FormPrint {
    private final StringBuilder parts = new StringBuilder();
    private MessageDigest content;

    /** The content of the next part, to be read to its end before the one after. */
    InputStream of(String name, String fileName, InputStream read) {
        endPart();
        parts.append(name.length()).append(' ').append(name).append(' ').append(fileName);
        content = sha256();
        return new DigestInputStream(read, content);
    }

    /** SHA-256 in 64 hexadecimal digits. */
    String text() {
        endPart();
        return HexFormat.of().formatHex(sha256().digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void endPart() {
        if (content != null) {
            parts.append(' ').append(HexFormat.of().formatHex(content.digest())).append('\n');
            content = null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
