package org.likeness.crm.transfer;

import java.util.Locale;
import java.util.Set;
import org.likeness.crm.customfield.CustomFieldType;

/**
 * Guesses what a column holds from all its texts. Yes/no only for the words yes, no, true, false, 是 and 否 (0 and 1 are numbers); a
 * date when every text is one; a number when every text is one and would lose nothing (leading zeros and more than 15 digits mean a
 * code); else, and for an empty column, a category. Numbers that only name things stay numbers: the mining names and leaves them out.
 */
final class TypeGuess {
    private static final Set<String> WORDS = Set.of("yes", "no", "true", "false", "是", "否");

    private static final Figures DECIMAL = Figures.reading(CommaReading.DECIMAL_POINTED);

    private final DateReading dates;
    private final Figures figures;
    private boolean yesNo = true;
    private boolean date = true;
    private final CommaGuess commas;
    private boolean number = true;
    private boolean decimal = true;
    private boolean any;

    /** @param commas what the same texts tell of commas, or {@code null} where that is known */
    TypeGuess(DateReading dates, Figures figures, CommaGuess commas) {
        this.dates = dates;
        this.figures = figures;
        this.commas = commas;
    }

    void see(String text) {
        if (text != null) {
            any = true;
            yesNo = yesNo && WORDS.contains(text.toLowerCase(Locale.ROOT));
            date = date && dates.fits(text);
            number = number && figures.counts(text);
            decimal = decimal && commas != null && DECIMAL.counts(text);
        }
    }

    CustomFieldType type() {
        if (!any) {
            return CustomFieldType.CATEGORY;
        }
        return yesNo
                ? CustomFieldType.YES_NO
                : date ? CustomFieldType.DATE : counts() ? CustomFieldType.NUMBER : CustomFieldType.CATEGORY;
    }

    private boolean counts() {
        return number || decimal && commas.reading().decimal();
    }
}
