package org.likeness.crm.maths.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of a 2×2 table, two-sided: the sum of the hypergeometric probabilities of every table with the
 * same margins that is no more probable than the one observed (within a relative 1e-7, as R does).
 *
 * <p>Any non-negative counts, no smallest sample; a table with an empty margin gives 1. Never NaN. Time grows with the smallest
 * margin. Source: Fisher (1935); {@code fisher.test} of R.
 */
public final class FisherExact {
    private FisherExact() {}

    /**
     * @param wonInside won with the value
     * @param lostInside lost with the value
     * @param wonOutside won without it
     * @param lostOutside lost without it
     * @return the p-value, 0 to 1
     */
    public static double twoSided(long wonInside, long lostInside, long wonOutside, long lostOutside) {
        long inside = wonInside + lostInside;
        long outside = wonOutside + lostOutside;
        long won = wonInside + wonOutside;
        long least = Math.max(0, won - outside);
        long most = Math.min(won, inside);
        double limit = logProbability(wonInside, inside, outside, won) + 1e-7;
        double log = logProbability(least, inside, outside, won);
        double sum = 0;
        for (long x = least; x <= most; x++) {
            if (log <= limit) {
                sum += Math.exp(log);
            }
            log += Math.log((double) (won - x) * (inside - x)) - Math.log((x + 1d) * (outside - won + x + 1));
        }
        return Math.min(1, sum);
    }

    private static double logProbability(long x, long inside, long outside, long won) {
        return logChoose(inside, x) + logChoose(outside, won - x) - logChoose(inside + outside, won);
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1d) - Gamma.logGamma(k + 1d) - Gamma.logGamma(n - k + 1d);
    }
}
