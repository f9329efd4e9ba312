package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPartsTest {
    @Test
    void a_form_sent_again_with_another_boundary_has_the_same_fingerprint() throws IOException {
        assertThat(fingerprint("one", "offer.txt", "12,000")).isEqualTo(fingerprint("two", "offer.txt", "12,000"));
    }

    @Test
    void another_name_or_content_has_another_fingerprint() throws IOException {
        var first = fingerprint("one", "offer.txt", "12,000");
        assertThat(fingerprint("one", "offer.txt", "13,000")).isNotEqualTo(first);
        assertThat(fingerprint("one", "other.txt", "12,000")).isNotEqualTo(first);
        assertThat(fingerprint("one", "offer.txt", "")).isNotEqualTo(first);
    }

    @Test
    void a_fingerprint_is_the_same_whether_the_parts_were_read_before_in_part_or_not_at_all() throws IOException {
        var whole = form("one", "offer.txt", "12,000");
        whole.takeFingerprint();
        for (var part = whole.next(); part != null; part = whole.next()) {
            part.content().readAllBytes();
        }
        var half = form("one", "offer.txt", "12,000");
        half.takeFingerprint();
        assertThat(half.next().content().read()).isEqualTo('1');

        assertThat(half.fingerprint())
                .isEqualTo(whole.fingerprint())
                .isEqualTo(fingerprint("one", "offer.txt", "12,000"))
                .hasSize(64);
    }

    private static String fingerprint(String boundary, String name, String content) throws IOException {
        var form = form(boundary, name, content);
        form.takeFingerprint();
        return form.fingerprint();
    }

    private static FormParts form(String boundary, String name, String content) throws IOException {
        var type = new MediaType("multipart", "form-data", Map.of("boundary", boundary));
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\n\r\n"
                + content + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nmore\r\n--"
                + boundary + "--\r\n";
        return new FormParts(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
