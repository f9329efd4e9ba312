package org.likeness.crm.maths.regression;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.likeness.crm.maths.stats.Lift;

/**
 * The difference of two AUCs on the same records, with DeLong's paired standard error, a 95% interval and a two-sided p. With V the share of lost
 * records below each won one (and of won above each lost one), ties counting half, Var = var(V₁ − V₂ over won)/m + var(V₁ − V₂ over lost)/n. NaN
 * with fewer than two won or two lost; without any variance p is 1 where
 * both AUCs are the same and 0 where they differ. Source: DeLong et al. (1988).
 *
 * @param first AUC of the first scores
 * @param second AUC of the second
 * @param difference first − second
 */
public record AucDifference(
        double first, double second, double difference, double standardError, double low, double high, double p) {

    public static AucDifference of(double[] first, double[] second, boolean[] won) {
        double[][] a = components(first, won);
        double[][] b = components(second, won);
        double one = Arrays.stream(a[0]).average().orElse(Double.NaN);
        double two = Arrays.stream(b[0]).average().orElse(Double.NaN);
        double error = Math.sqrt(variance(a[0], b[0]) / a[0].length + variance(a[1], b[1]) / a[1].length);
        double difference = one - two;
        double z = Math.abs(difference) / error;
        double p =
                Double.isNaN(error) ? Double.NaN : error == 0 ? (difference == 0 ? 1 : 0) : Erf.erfc(z / Math.sqrt(2));
        return new AucDifference(
                one, two, difference, error, difference - Lift.Z95 * error, difference + Lift.Z95 * error, p);
    }

    /** For each won record the share of lost ones below it, and for each lost one the share of won above it. */
    private static double[][] components(double[] scores, boolean[] won) {
        double[] winners = part(scores, won, true);
        double[] losers = part(scores, won, false);
        double[] sortedWinners = winners.clone();
        double[] sortedLosers = losers.clone();
        Arrays.sort(sortedWinners);
        Arrays.sort(sortedLosers);
        return new double[][] {
            Arrays.stream(winners).map(s -> below(sortedLosers, s)).toArray(),
            Arrays.stream(losers).map(s -> 1 - below(sortedWinners, s)).toArray()
        };
    }

    private static double[] part(double[] scores, boolean[] won, boolean which) {
        double[] part = new double[scores.length];
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (won[i] == which) {
                part[n++] = scores[i];
            }
        }
        return Arrays.copyOf(part, n);
    }

    private static double below(double[] sorted, double score) {
        return (first(sorted, score, false) + first(sorted, score, true)) / 2d / sorted.length;
    }

    /** Position of the first value that is at least the score, or above it. */
    private static int first(double[] sorted, double score, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || above && sorted[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double variance(double[] a, double[] b) {
        if (a.length < 2) {
            return Double.NaN;
        }
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += (a[i] - b[i]) / a.length;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double off = a[i] - b[i] - mean;
            sum += off * off;
        }
        return sum / (a.length - 1);
    }
}
