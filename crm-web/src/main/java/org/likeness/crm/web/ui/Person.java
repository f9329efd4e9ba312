package org.likeness.crm.web.ui;

import java.util.Arrays;

/** Someone of the house, as pages show them: by name, or in lists by initials. */
public record Person(String id, String name) {

    /** Two letters of a Latin name, also where a Chinese one follows it; the first sign of a Chinese one. */
    public String initials() {
        return initialsOf(name);
    }

    static String initialsOf(String name) {
        String trimmed = name == null ? "" : name.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        if (Character.isIdeographic(trimmed.codePointAt(0))) {
            return trimmed.substring(0, trimmed.offsetByCodePoints(0, 1));
        }
        String[] words = Arrays.stream(trimmed.split("\\s+"))
                .filter(word -> !Character.isIdeographic(word.codePointAt(0)))
                .toArray(String[]::new);
        String first = firstSign(words[0]);
        return words.length == 1 ? first : first + firstSign(words[words.length - 1]);
    }

    private static String firstSign(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
