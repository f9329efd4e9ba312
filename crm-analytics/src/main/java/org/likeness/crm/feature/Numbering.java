package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells columns that number or name the rows. A category does where more than half of its known rows have a value of
 * their own (20 rows at least); a number where the values are whole, all different, and spread like serial numbers: no further than .15 from an
 * even spread between the smallest and the largest (100 rows at least).
 */
final class Numbering {
    private static final double EVEN = .15;

    private Numbering() {}

    static boolean looksLike(Column column, int[] rows) {
        int[] known = Arrays.stream(rows).filter(column::known).toArray();
        if (column instanceof Column.Categories categories) {
            BitSet distinct = new BitSet();
            Arrays.stream(known).map(row -> categories.codes()[row]).forEach(distinct::set);
            return known.length >= 20 && distinct.cardinality() > .5 * known.length;
        }
        double[] values = Arrays.stream(known)
                .mapToDouble(row -> ((Column.Numbers) column).values()[row])
                .sorted()
                .toArray();
        return column.kind() == Kind.NUMBER && values.length >= 100 && serial(values);
    }

    private static boolean serial(double[] sorted) {
        double first = sorted[0];
        double range = sorted[sorted.length - 1] - first;
        for (int i = 0; i < sorted.length; i++) {
            boolean repeated = i > 0 && sorted[i] == sorted[i - 1];
            double away = Math.abs((sorted[i] - first) / range - (double) i / sorted.length);
            if (repeated || sorted[i] != Math.rint(sorted[i]) || away > EVEN) {
                return false;
            }
        }
        return true;
    }
}
