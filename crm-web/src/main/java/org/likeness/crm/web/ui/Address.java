package org.likeness.crm.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a page with its state: filters, sort, place. Values that change make a new address;
 * {@code cursor} never survives a change of anything else.
 */
public record Address(String path, Map<String, List<String>> query) {

    public Address {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        query = java.util.Collections.unmodifiableMap(copy);
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** With this parameter set to one value. */
    public Address with(String name, String value) {
        Map<String, List<String>> changed = changed(name);
        changed.put(name, List.of(value));
        return new Address(path, changed);
    }

    public Address without(String name) {
        return new Address(path, changed(name));
    }

    /** With one more value of a parameter that may stand several times. */
    public Address adding(String name, String value) {
        Map<String, List<String>> changed = changed(name);
        List<String> values = new ArrayList<>(query.getOrDefault(name, List.of()));
        values.add(value);
        changed.put(name, values);
        return new Address(path, changed);
    }

    /** The first value of a parameter, or the empty text. */
    public String value(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Sorted the other way round when this field sorts already; numbers start with the largest. */
    public Address sortedBy(String field, boolean largestFirst) {
        String sort = value("sort");
        String first = largestFirst ? "-" + field : field;
        String second = largestFirst ? field : "-" + field;
        return with("sort", sort.equals(first) ? second : first);
    }

    /** {@code ascending}, {@code descending}, or null when another field sorts: the value of aria-sort. */
    public String sortOf(String field) {
        String sort = value("sort");
        return sort.equals(field) ? "ascending" : sort.equals("-" + field) ? "descending" : null;
    }

    /** The same state at another path, such as that of the export. */
    public Address at(String other) {
        return new Address(other, query);
    }

    /** As a link. */
    public String href() {
        StringBuilder href = new StringBuilder(path);
        char joint = '?';
        for (Map.Entry<String, List<String>> entry : query.entrySet()) {
            for (String value : entry.getValue()) {
                href.append(joint).append(encoded(entry.getKey())).append('=').append(encoded(value));
                joint = '&';
            }
        }
        return href.toString();
    }

    private Map<String, List<String>> changed(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        changed.remove("cursor");
        return changed;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
