package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Bins made without a look at outcomes, so that tests on the same rows stay honest: the fifty most frequent categories by themselves,
 * numbers in up to five groups of like size.
 */
public final class PlainBins {
    private static final int MOST_CATEGORIES = 50;
    private static final int GROUPS = 5;

    private PlainBins() {}

    public static Bins of(Column column, int[] rows) {
        if (column instanceof Column.Numbers numbers) {
            double[] starts = Quantiles.groupStarts(numbers.values(), rows, GROUPS);
            double[] cuts = Arrays.copyOfRange(starts, Math.min(1, starts.length), starts.length);
            return Bins.ofCuts(column.key(), column.kind(), cuts);
        }
        Column.Categories categories = (Column.Categories) column;
        int[] counts = new int[categories.values().length];
        for (int row : rows) {
            if (categories.codes()[row] >= 0) {
                counts[categories.codes()[row]]++;
            }
        }
        return Bins.ofValues(
                column.key(),
                column.kind(),
                IntStream.range(0, counts.length)
                        .filter(code -> counts[code] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer code) -> -counts[code])
                                .thenComparing(code -> categories.values()[code]))
                        .limit(MOST_CATEGORIES)
                        .map(code -> categories.values()[code])
                        .toList());
    }
}
