package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads the size of a company as directories give it: {@code 50-200}, {@code 1,000–5,000人}, {@code 10000+}. A range is taken as its
 * geometric middle (of 50–200: 100), since sizes of companies spread by factors; what is open above as its lower bound.
 */
final class Headcount {
    /** The field that is read so. */
    static final String FIELD = "employees";

    private static final String PEOPLE = "\\s*(?:名?员工|人员?|名|(?i:employees|people|Mitarbeiter))?\\s*";
    private static final Pattern RANGE = Pattern.compile("(?<low>\\d.*?)" + PEOPLE
            + "(?:[-\u2010-\u2015\u2212~～〜至到]|\\bto\\b|\\bbis\\b)\\s*(?<high>\\d.*?)" + PEOPLE);
    private static final Pattern OPEN = Pattern.compile("(?<low>\\d.*?)" + PEOPLE + "(?:[+＋]|以上)" + PEOPLE);
    private static final Pattern ALONE = Pattern.compile("(?<low>\\d.*?)" + PEOPLE);

    private Headcount() {}

    /** The number of people in plain writing, {@code null} where the text tells none. */
    static String plain(String text, Figures figures) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            var low = whole(range.group("low"), figures);
            var high = whole(range.group("high"), figures);
            return low == null || high == null || low.compareTo(high) >= 0 ? null : middle(low, high);
        }
        for (var form : new Pattern[] {OPEN, ALONE}) {
            var told = form.matcher(text);
            if (told.matches()) {
                var low = whole(told.group("low"), figures);
                return low == null ? null : low.toPlainString();
            }
        }
        return null;
    }

    /** Whether the number stands for a range, where the text tells none by itself. */
    static boolean estimated(String text, Figures figures) {
        return (RANGE.matcher(text).matches() || OPEN.matcher(text).matches()) && plain(text, figures) != null;
    }

    private static String middle(BigDecimal low, BigDecimal high) {
        // nobody at all has no geometric middle with anybody
        var from = Math.max(1, low.doubleValue());
        return String.valueOf(Math.round(Math.sqrt(from * high.doubleValue())));
    }

    /** A part of a person is none, and may be thousands written with a point. */
    private static BigDecimal whole(String text, Figures figures) {
        var plain = figures.plain(text);
        var number = plain == null ? null : new BigDecimal(plain);
        return number == null || number.scale() > 0 ? null : number;
    }
}
