package org.likeness.crm.web.api;

import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;

/** Texts that no database and no page can carry: with NUL characters or halves of characters. */
public final class Texts {

    private Texts() {}

    /** @throws InvalidInput naming the field whose text cannot be kept */
    static void refuseUnstorable(String field, Object value) {
        if (value instanceof String text && !storable(text)) {
            throw new InvalidInput(field, "holds a NUL or half a character");
        } else if (value instanceof List<?> list) {
            list.forEach(one -> refuseUnstorable(field, one));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, one) -> {
                if (!storable((String) name)) {
                    throw new InvalidInput("A name in the JSON holds a NUL or half a character.");
                }
                refuseUnstorable(field.isEmpty() ? (String) name : field + "." + name, one);
            });
        }
    }

    /** Whether every character is whole and none is NUL. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
