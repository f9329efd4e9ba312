package org.likeness.crm.maths.stats;

/**
 * A share with its 95% interval by Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96. Good from one
 * trial on; all of it {@code NaN} without trials. Reference: Wilson, JASA 22 (1927); R {@code prop.test(k, n, correct = FALSE)}.
 *
 * @param successes from 0 to trials
 * @param trials from 0
 * @param rate successes ÷ trials
 * @param low lower end of the interval, never below 0
 * @param high upper end of the interval, never above 1
 */
public record Proportion(long successes, long trials, double rate, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** The share of so many successes among so many trials. */
    public static Proportion of(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        if (trials == 0) {
            return new Proportion(0, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        return of(successes, trials, trials);
    }

    /**
     * The same where trials belong together and tell only as much as fewer independent ones would: Wilson's interval of the same rate with that
     * number in place of n.
     *
     * @param n how many, above 0; see {@link GroupContrasts#effectiveRows}
     */
    public static Proportion of(long successes, long trials, double n) {
        double p = (double) successes / trials;
        double z2 = Z * Z;
        double middle = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double width = 1 + z2 / n;
        double low = successes == 0 ? 0 : (middle - half) / width;
        double high = successes == trials ? 1 : (middle + half) / width;
        return new Proportion(successes, trials, p, low, high);
    }
}
