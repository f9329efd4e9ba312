package org.likeness.crm.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Where a page ended: the list, the sort and the filters it was made with, the last value sorted by (or {@code null}), the last id.
 */
record Cursor(String list, String value, long id) {
    String text() {
        var plain = list + "\n" + Id.text(id) + "\n" + (value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text, String list) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            var id = parts.length == 3 ? Id.parse(parts[1]) : null;
            if (id != null && parts[0].equals(list)) {
                return new Cursor(list, parts[2].isEmpty() ? null : parts[2].substring(1), id);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidInput(
                "cursor",
                "is not one that this list gave out with this sort and these filters; begin at the first page");
    }
}
