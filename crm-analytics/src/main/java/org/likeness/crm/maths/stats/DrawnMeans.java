package org.likeness.crm.maths.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * How unusual the mean of n of N values is, had these n been drawn from all N by lot. Amounts are skewed: a few large ones carry the mean, and a
 * group without any of them looks sure of its low mean because its own spread is low as well. Here the spread is that of all values, and the
 * tails follow their skewness.
 *
 * <p>The mean of a draw without replacement has variance σ² (N − n) / (n (N − 1)) and skewness γ (N − 2n) √(N − 1) / ((N − 2) √(n (N − n))),
 * with σ² and γ those of all N values (divided by N); p comes from the gamma distribution shifted and scaled to these (Pearson type III). Needs 3
 * values; NaN with fewer, where all are alike, or where n is 0 or N. Sources: Cochran, Sampling Techniques (1977), 2.6 and 2.15; Pearson (1895).
 */
public final class DrawnMeans {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Below, a gamma distribution is the normal one to many digits, and slow to compute. */
    private static final double SYMMETRIC = 1e-3;

    private final long all;
    private final double mean;
    private final double variance;
    private final double skewness;

    private DrawnMeans(long all, double mean, double variance, double skewness) {
        this.all = all;
        this.mean = mean;
        this.variance = variance;
        this.skewness = skewness;
    }

    /** Of draws from these values. */
    public static DrawnMeans of(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double second = 0;
        double third = 0;
        for (double value : values) {
            double off = value - mean;
            second += off * off / values.length;
            third += off * off * off / values.length;
        }
        return new DrawnMeans(values.length, mean, second, third / Math.pow(second, 1.5));
    }

    /**
     * The p, two-sided: twice the smaller tail, 1 at most.
     *
     * @param drawn mean of those drawn
     * @param n how many they are
     */
    public double p(double drawn, long n) {
        if (all < 3 || n < 1 || n >= all || !(variance > 0)) {
            return Double.NaN;
        }
        double rest = all - n;
        double z = (drawn - mean) / Math.sqrt(variance * rest / (n * (all - 1d)));
        double skew = skewness * (rest - n) * Math.sqrt(all - 1d) / ((all - 2d) * Math.sqrt(n * rest));
        // one that leans to low values is one that leans to high ones, mirrored
        double lower = skew < 0 ? above(-z, -skew) : below(z, skew);
        double upper = skew < 0 ? below(-z, -skew) : above(z, skew);
        return Math.min(1, 2 * Math.min(lower, upper));
    }

    /** P(Z ≥ z) of mean 0, variance 1 and this skewness, which is not negative. */
    private static double above(double z, double skew) {
        return skew < SYMMETRIC
                ? NORMAL.cumulativeProbability(-z)
                : Gamma.regularizedGammaQ(shape(skew), Math.max(0, at(z, skew)));
    }

    /** P(Z ≤ z) of the same. */
    private static double below(double z, double skew) {
        return skew < SYMMETRIC
                ? NORMAL.cumulativeProbability(z)
                : Gamma.regularizedGammaP(shape(skew), Math.max(0, at(z, skew)));
    }

    private static double shape(double skew) {
        return 4 / (skew * skew);
    }

    private static double at(double z, double skew) {
        return shape(skew) + z * 2 / skew;
    }
}
