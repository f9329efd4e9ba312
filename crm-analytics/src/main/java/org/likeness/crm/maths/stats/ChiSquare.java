package org.likeness.crm.maths.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Pearson's χ² test of whether the shares of several outcomes are the same in several groups, uncorrected: Σ (observed −
 * expected)² / expected. Groups and outcomes that never occur are left out of the degrees of freedom. Fewer than two groups or
 * outcomes test nothing: statistic 0, df 0, p {@code NaN}. Trustworthy when no expected count is below 5. Reference: Pearson (1900);
 * R {@code chisq.test(correct = FALSE)}.
 *
 * @param statistic χ², from 0
 * @param df degrees of freedom
 * @param p chance of a statistic at least so large if all groups are alike
 * @param smallestExpected the smallest expected count, {@code NaN} if there is none
 */
public record ChiSquare(double statistic, int df, double p, double smallestExpected) {

    /** Tests a table of counts, one row a group, one column an outcome. */
    public static ChiSquare of(long[][] counts) {
        int width = counts.length == 0 ? 0 : counts[0].length;
        double[] rows = new double[counts.length];
        double[] columns = new double[width];
        double all = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException("a count is not negative: " + counts[i][j]);
                }
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                all += counts[i][j];
            }
        }
        int df = Math.max(0, filled(rows) - 1) * Math.max(0, filled(columns) - 1);
        double smallest = Double.NaN;
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                double expected = all == 0 ? 0 : rows[i] * columns[j] / all;
                if (expected > 0) {
                    sum += (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
                    smallest = Double.isNaN(smallest) ? expected : Math.min(smallest, expected);
                }
            }
        }
        if (df == 0) {
            return new ChiSquare(0, 0, Double.NaN, smallest);
        }
        return new ChiSquare(sum, df, Gamma.regularizedGammaQ(df / 2.0, sum / 2), smallest);
    }

    private static int filled(double[] sums) {
        int count = 0;
        for (double sum : sums) {
            count += sum > 0 ? 1 : 0;
        }
        return count;
    }
}
