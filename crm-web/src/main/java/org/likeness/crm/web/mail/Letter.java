package org.likeness.crm.web.mail;

import java.util.Map;

/**
 * One e-mail.
 *
 * @param id its Message-ID without brackets; the same when it is sent again
 * @param to one address
 * @param headers further ones, each on one line
 * @param file what is attached, or {@code null}
 */
public record Letter(
        String id, String to, String subject, String text, String html, Map<String, String> headers, File file) {

    /** An attachment. */
    public record File(String name, String type, byte[] content) {}
}
