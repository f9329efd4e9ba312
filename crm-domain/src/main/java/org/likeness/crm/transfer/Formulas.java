package org.likeness.crm.transfer;

import java.util.regex.Pattern;

/** Keeps texts in files of separated values from being taken for formulas by a spreadsheet (OWASP, CSV injection). */
public final class Formulas {
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Formulas() {}

    /** The text with an apostrophe before what would be taken for a formula; empty for {@code null}. */
    public static String guarded(String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text before it was guarded. */
    static String unguarded(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && FORMULA.matcher(text.substring(1)).matches()
                ? text.substring(1)
                : text;
    }
}
