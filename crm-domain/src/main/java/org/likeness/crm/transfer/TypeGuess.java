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

    private final DateReading dates;
    private final Figures figures;
    private boolean yesNo = true;
    private boolean date = true;
    private boolean number = true;
    private boolean any;

    TypeGuess(DateReading dates, Figures figures) {
        this.dates = dates;
        this.figures = figures;
    }

    void see(String text) {
        if (text != null) {
            any = true;
            yesNo = yesNo && WORDS.contains(text.toLowerCase(Locale.ROOT));
            date = date && dates.fits(text);
            number = number && figures.counts(text);
        }
    }

    CustomFieldType type() {
        if (!any) {
            return CustomFieldType.CATEGORY;
        }
        return yesNo
                ? CustomFieldType.YES_NO
                : date ? CustomFieldType.DATE : number ? CustomFieldType.NUMBER : CustomFieldType.CATEGORY;
    }
}
