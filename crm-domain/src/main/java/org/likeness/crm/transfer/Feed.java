package org.likeness.crm.transfer;

import java.util.Map;
import java.util.Set;

/**
 * One column of a file feeding one target.
 *
 * @param index where the column stands
 * @param column what the file calls it
 * @param target what it feeds
 * @param nulls texts that mean nothing
 * @param replacements what texts are replaced by
 */
record Feed(int index, String column, String target, Set<String> nulls, Map<String, String> replacements) {
    private static final String EVERY_OTHER = "*";

    /** The text as the target takes it, {@code null} for nothing. What an export marked as text is read without the mark. A text that is named is replaced; nothing stays nothing. */
    String read(String raw) {
        var text = Formulas.unguarded(raw.strip()).strip();
        if (!replacements.isEmpty()) {
            if (replacements.containsKey(text) && !text.equals(EVERY_OTHER)) {
                return something(replacements.get(text));
            }
            if (means(text)) {
                return replacements.containsKey(EVERY_OTHER) ? something(replacements.get(EVERY_OTHER)) : text;
            }
            return something(replacements.get(""));
        }
        return means(text) ? text : null;
    }

    String key() {
        return target.substring(ImportKind.CUSTOM.length());
    }

    boolean custom() {
        return target.startsWith(ImportKind.CUSTOM);
    }

    private boolean means(String text) {
        return !text.isEmpty() && !nulls.contains(text);
    }

    private static String something(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
