package org.likeness.crm.transfer;

import java.util.regex.Pattern;

/**
 * Guesses what commas stand for from all numbers of a column: for decimals throughout where some number can only be read so ({@code
 * 71,3}, {@code 0,125}, {@code 1.054,25}) and none can only have them between thousands ({@code 1,054.25}, {@code 1,234,567}). Where
 * both are there, what more of them tell counts, thousands where neither are more, and the others are no numbers of this column. Where
 * nothing decides, each number goes by its form, and those that could be either ({@code 69,269}) are unsure.
 */
final class CommaGuess {
    private static final String BLANK = "[ '\u00a0\u202f]";
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0\\d*,\\d+|\\d+,(\\d{1,2}|\\d{4,})|\\d{4,},\\d+"
            + "|\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(" + BLANK + "\\d{3})+,\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}((,\\d{3}){2,}(\\.\\d*)?|,\\d{3}\\.\\d*)");
    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINTED = Pattern.compile("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+");

    private long decimal;
    private long thousands;
    private boolean either;
    private boolean points;

    void see(String text) {
        if (text == null || text.indexOf(',') < 0 && text.indexOf('.') < 0) {
            return;
        }
        var figure = Figures.figure(text);
        if (figure == null) {
            return;
        } else if (figure.indexOf(',') < 0) {
            points = points || !POINTED.matcher(figure).matches();
        } else if (!either && EITHER.matcher(figure).matches()) {
            either = true;
        } else {
            decimal += DECIMAL.matcher(figure).matches() ? 1 : 0;
            thousands += THOUSANDS.matcher(figure).matches() ? 1 : 0;
        }
    }

    CommaReading reading() {
        if (decimal > thousands) {
            return points ? CommaReading.DECIMAL : CommaReading.DECIMAL_POINTED;
        }
        if (decimal > 0) {
            return CommaReading.THOUSANDS;
        }
        return either && thousands == 0 ? CommaReading.UNSURE : CommaReading.BY_FORM;
    }

    /** Whether a number could be read either way. */
    static boolean either(String text) {
        var figure = text.indexOf(',') < 0 ? null : Figures.figure(text);
        return figure != null && EITHER.matcher(figure).matches();
    }
}
