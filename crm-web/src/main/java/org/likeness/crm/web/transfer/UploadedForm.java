package org.likeness.crm.web.transfer;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.security.Asking;

/** The upload page's form as it arrives: small fields first, then the file, streamed to disk. */
final class UploadedForm {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private Long file;
    private String name;

    void read(FormParts parts, Importing importing, Asking asking, Viewer by) throws IOException {
        Importing.mayImport(by);
        for (var part = parts.next(); part != null; part = parts.next()) {
            if (!part.name().equals("file")) {
                fields.put(part.name(), part.text());
            } else if (!asking.csrfFits(fields.get("_csrf"))) {
                parts.readOut();
                throw new NotAllowed("The form is out of date; load the page again.");
            } else if (part.fileName() != null && !part.fileName().isEmpty()) {
                name = part.fileName();
                file = importing.keep(part.content(), by);
            }
        }
        if (file == null) {
            throw new InvalidInput("file", "is missing: choose one");
        }
        var facts = facts();
        importing.preview(facts.id(), facts.kind(), facts.delimiter(), facts.charset());
    }

    private FileFacts facts() {
        return FileFacts.read(Id.text(file), fields.get("kind"), name, fields.get("delimiter"), fields.get("charset"));
    }

    Map<String, String> fields() {
        var shown = new LinkedHashMap<>(fields);
        shown.remove("_csrf");
        return shown;
    }

    void drop(Importing importing) {
        if (file != null) {
            importing.drop(file);
        }
    }

    /** Where the columns are mapped; all that is known of the file stands in the address. */
    String mappingAddress() {
        var address = new StringBuilder("/imports/" + Id.text(file) + "/mapping?file=" + encoded(name));
        for (var field : new String[] {"kind", "delimiter", "charset"}) {
            if (!fields.getOrDefault(field, "").isEmpty()) {
                address.append('&').append(field).append('=').append(encoded(fields.get(field)));
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
