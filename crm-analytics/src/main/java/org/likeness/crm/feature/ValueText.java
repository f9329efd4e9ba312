package org.likeness.crm.feature;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads values that are kept as text, as custom fields and the audit trail keep them. What does not fit the kind is unknown. */
final class ValueText {
    private ValueText() {}

    /** Tells the value of a text; {@code null} is unknown. */
    static void read(String text, Kind kind, int feature, Values into) {
        switch (kind) {
            case NUMBER, LANDMARK -> into.number(feature, number(text));
            case DATE -> into.number(feature, day(text));
            case YES_NO -> into.text(feature, yesOrNo(text));
            default -> into.text(feature, text);
        }
    }

    private static double number(String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    private static double day(String text) {
        try {
            return text == null
                    ? Double.NaN
                    : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                            .toEpochDay();
        } catch (DateTimeException notOne) {
            return Double.NaN;
        }
    }

    private static String yesOrNo(String text) {
        return "true".equals(text) ? "yes" : "false".equals(text) ? "no" : text;
    }
}
