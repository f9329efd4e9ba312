package org.likeness.crm.maths.stats;

import java.util.Arrays;

/** What {@link ClusterSums} are where every row stands alone: sums and sums of squares by group are enough. */
final class SingleSums {
    private final double[] rows;
    private final double[] totals;
    private final double[] squares;

    SingleSums(double[] y, int[] group, int groups) {
        rows = new double[groups];
        totals = new double[groups];
        squares = new double[groups];
        for (int i = 0; i < y.length; i++) {
            rows[group[i]]++;
            totals[group[i]] += y[i];
            squares[group[i]] += y[i] * y[i];
        }
    }

    double variance(int group, double inside, double outside) {
        double n = rows[group];
        double total = totals[group];
        double others = Arrays.stream(rows).sum() - n;
        double sum = inside * inside * spread(n, total, squares[group]);
        return others == 0
                ? sum
                : sum
                        + outside
                                * outside
                                * spread(
                                        others,
                                        Arrays.stream(totals).sum() - total,
                                        Arrays.stream(squares).sum() - squares[group]);
    }

    /** Σ(y − mean)² of so many rows; rounding never makes it negative. */
    private static double spread(double n, double total, double squares) {
        return Math.max(0, squares - total / n * total);
    }
}
