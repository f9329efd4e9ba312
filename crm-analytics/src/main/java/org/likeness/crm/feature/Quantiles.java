package org.likeness.crm.feature;

import java.util.Arrays;

/** Groups of like size over the values of a number; equal values are never parted. */
final class Quantiles {
    private Quantiles() {}

    /** The smallest value of each group, ascending; none where no row is known. */
    static double[] groupStarts(double[] values, int[] rows, int groups) {
        double[] sorted = Arrays.stream(rows)
                .mapToDouble(row -> values[row])
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double wanted = (double) sorted.length / groups;
        double[] starts = new double[sorted.length];
        int found = 0;
        int start = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            // a value that fills a group by itself does not join the one before it
            boolean opens = found == 0 || from - start >= wanted || to - from >= wanted;
            if (opens) {
                starts[found++] = sorted[from];
                start = from;
            }
        }
        return Arrays.copyOf(starts, found);
    }
}
