package org.likeness.crm.web.record;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.ui.Form;

/**
 * Two people change one record: a form sends back, as {@code was.<field>}, what it had shown, so that what its reader changed can be
 * told from what somebody else changed meanwhile.
 */
final class Meanwhile {
    private Meanwhile() {}

    /** Whether the form sent back what it had shown. */
    static boolean canTell(MultivaluedMap<String, String> typed) {
        return typed.keySet().stream().anyMatch(name -> name.startsWith(Form.WAS));
    }

    /**
     * Brings a form up to date: fields that only the others changed are theirs, those that only its reader changed stay.
     *
     * @param now what the form would show now
     * @return fields that both changed, differently, with what the others wrote
     */
    static Map<String, String> bringUpToDate(MultivaluedMap<String, String> typed, Form now) {
        var both = new LinkedHashMap<String, String>();
        for (var key : List.copyOf(typed.keySet())) {
            var name = key.startsWith(Form.WAS) ? key.substring(Form.WAS.length()) : null;
            if (name == null || !typed.containsKey(name)) {
                continue;
            }
            var was = lines(typed.getFirst(key));
            var mine = lines(typed.getFirst(name)).strip();
            var theirs = now.value(name);
            if (mine.equals(was)) {
                typed.put(name, List.of(theirs));
            } else if (!theirs.equals(was) && !theirs.equals(mine)) {
                both.put(name, theirs);
            }
            typed.put(key, List.of(theirs));
        }
        return both;
    }

    /** Browsers send line ends their own way. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
