package org.likeness.crm.web.ui;

import java.util.List;

/**
 * A field the users defined, in a form.
 *
 * @param key its key; the form field is named {@code custom.<key>}
 * @param label what it is called
 * @param kind CATEGORY, NUMBER, DATE, YES_NO or TEXT
 * @param choices the known values of a category
 */
public record CustomField(String key, String label, String kind, List<Choice> choices) {

    public String name() {
        return "custom." + key;
    }

    /** What kind of input takes it. */
    public String input() {
        return switch (kind) {
            case "NUMBER" -> "number";
            case "DATE" -> "date";
            case "YES_NO" -> "select";
            default -> "text";
        };
    }
}
