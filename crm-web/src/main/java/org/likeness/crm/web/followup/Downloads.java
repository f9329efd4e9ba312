package org.likeness.crm.web.followup;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.likeness.crm.attachment.Attachment;
import org.likeness.crm.attachment.Attachments;

/** Hands a file out so that no browser opens it in the name of this site, whatever is in it. */
final class Downloads {
    private Downloads() {}

    static Response of(Attachment file, Attachments attachments) {
        StreamingOutput content = out -> attachments.write(file, out);
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The name twice, as RFC 6266 asks: plain for the old, in full for all others. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
