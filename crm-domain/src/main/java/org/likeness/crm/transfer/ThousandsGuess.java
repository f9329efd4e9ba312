package org.likeness.crm.transfer;

import java.util.List;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.RecordTypes;

/**
 * Guesses whether points separate thousands in a file: some column of numbers has them before groups of three digits only, and no column has
 * one elsewhere. Commas, blanks and apostrophes before three digits are read so anyway. In a column that is no field of ours, three digits
 * after one point may as well be decimals; there it takes a second group or decimals after a comma. A point before 万 or 亿 separates decimals.
 */
final class ThousandsGuess {
    private static final Pattern GROUPS =
            Pattern.compile("[^\\d.,]*(0|[1-9]\\d{0,2}(?<groups>\\.\\d{3})*|\\d+)(?<rest>,\\d+)?[^\\d.,万亿]*");
    private static final Figures PLAIN = new Figures(null);

    private ThousandsGuess() {}

    static Character of(ImportKind kind, List<ColumnGuess> guesses, List<List<String>> values) {
        var pointed = false;
        for (int i = 0; i < guesses.size(); i++) {
            var target = guesses.get(i).target();
            var own = target != null && target.startsWith(ImportKind.CUSTOM);
            if ((own || counts(kind, target)) && values.get(i).stream().anyMatch(v -> v.indexOf('.') >= 0)) {
                if (values.get(i).stream().allMatch(v -> GROUPS.matcher(v).matches())) {
                    pointed = pointed || !own || values.get(i).stream().anyMatch(ThousandsGuess::surely);
                } else if (values.get(i).stream().allMatch(v -> PLAIN.plain(v) != null)) {
                    return null;
                }
            }
        }
        return pointed ? '.' : null;
    }

    private static boolean surely(String text) {
        return text.matches(".*\\.\\d{3}([.,]\\d).*");
    }

    private static boolean counts(ImportKind kind, String target) {
        return target != null
                && kind != ImportKind.STAGE_VISITS
                && RecordTypes.of(kind.record())
                        .fields()
                        .named(target)
                        .filter(f -> f.type() == FieldType.WHOLE
                                || f.type() == FieldType.NUMBER
                                || f.type() == FieldType.MONEY)
                        .isPresent();
    }
}
