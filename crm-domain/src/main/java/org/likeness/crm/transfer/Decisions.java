package org.likeness.crm.transfer;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomFieldType;

/**
 * What was decided for all rows before the first was written; kept as one line of text, {@code age=NUMBER,origin=CATEGORY;amount=DECIMAL}.
 *
 * @param types what each user-defined field among the targets holds, by its key
 * @param commas what commas stand for, by target
 */
record Decisions(Map<String, CustomFieldType> types, Map<String, CommaReading> commas) {

    static Decisions read(String text) {
        var parts = text.split(";", -1);
        return new Decisions(
                read(parts[0], CustomFieldType::valueOf),
                read(parts.length > 1 ? parts[1] : "", CommaReading::valueOf));
    }

    private static <T> Map<String, T> read(String text, Function<String, T> of) {
        var all = new TreeMap<String, T>();
        if (!text.isEmpty()) {
            for (var pair : text.split(",")) {
                var at = pair.indexOf('=');
                all.put(pair.substring(0, at), of.apply(pair.substring(at + 1)));
            }
        }
        return all;
    }

    String text() {
        return commas.isEmpty() ? text(types) : text(types) + ";" + text(commas);
    }

    private static String text(Map<String, ?> all) {
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
    }
}
