package org.likeness.crm.maths.stats;

/**
 * How many times more often than on average a value is won: L = (a/n)/(W/N), with a won of n having the value, W of N in
 * all. On the log scale Var = (1/a − 1/W)²·n·p₁(1−p₁) + W⁻²·n′·p₂(1−p₂), with n′ = N − n and the win rates p₁ inside and p₂
 * outside. Where a is 0 or n that variance says nothing of the inside: it is taken with half a won and half a lost record added, and at
 * a = 0 the lower end is 0. Where a is W, it says nothing of the outside, and half a won and half a lost record are added there. NaN where n or W is 0. The same holds for amounts instead of counts (a and W are sums, a above 0) with a
 * variance that is given.
 *
 * @param value the lift; 1 is average
 * @param low lower end of the 95% interval
 * @param high upper end
 */
public record Lift(double value, double low, double high) {
    /** The 97.5% point of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

    private static final Lift UNKNOWN = new Lift(Double.NaN, Double.NaN, Double.NaN);

    /** The lift of independent records. */
    public static Lift of(long a, long n, long won, long all) {
        if (n == 0 || won == 0) {
            return UNKNOWN;
        }
        if (a == 0 || a == n) {
            return ofNoneOrAll(a, n, n, won, all);
        }
        return a == won ? ofAllWins(a, n, all - n, all) : of(a, n, won, all, variance(a, n, won, all));
    }

    /**
     * The lift where none or all of n records were won, which belong to some accounts: the interval is as wide as if each account had one
     * record, since five wins of one customer tell hardly more than one.
     *
     * @param a 0 or n
     * @param accounts 1 to n
     */
    public static Lift ofNoneOrAll(long a, long n, long accounts, long won, long all) {
        if (n == 0 || won == 0) {
            return UNKNOWN;
        }
        double lift = (double) a / n / ((double) won / all);
        double wonInside = a == 0 ? 0 : accounts;
        double allWon = won - a + wonInside + .5;
        double rows = all - n + accounts + 1d;
        double inside = (wonInside + .5) / (accounts + 1);
        double centre = Math.log(inside / (allWon / rows));
        double half = Z95 * Math.sqrt(variance(wonInside + .5, accounts + 1, allWon, rows));
        return new Lift(
                lift, a == 0 ? 0 : Math.min(lift, Math.exp(centre - half)), Math.max(lift, Math.exp(centre + half)));
    }

    /**
     * The lift where nothing was won outside, whose records belong to some accounts: the interval is as wide as if each account there had one
     * record, and half a won and half a lost record were added.
     *
     * @param a all that was won, above 0
     * @param accounts outside, 1 to all − n
     */
    public static Lift ofAllWins(long a, long n, long accounts, long all) {
        if (n == 0 || a == 0) {
            return UNKNOWN;
        }
        double lift = (double) all / n;
        double allWon = a + .5;
        double rows = n + accounts + 1d;
        double centre = Math.log((double) a / n / (allWon / rows));
        double half = Z95 * Math.sqrt(variance(a, n, allWon, rows));
        return new Lift(lift, Math.min(lift, Math.exp(centre - half)), Math.max(lift, Math.exp(centre + half)));
    }

    /**
     * The lift with a variance of ln L computed elsewhere, for example robust to repeated accounts.
     *
     * @param a above 0, otherwise the interval is NaN
     * @param variance of ln L; the interval is NaN where it is not above 0
     */
    public static Lift of(double a, double n, double won, double all, double variance) {
        return of(a, n, won, all, variance, Z95);
    }

    /**
     * The same with an interval that reaches further than 1.96 standard errors, as few accounts demand.
     *
     * @param reach standard errors to either side; the interval is NaN where it is
     */
    public static Lift of(double a, double n, double won, double all, double variance, double reach) {
        if (n == 0 || won == 0) {
            return UNKNOWN;
        }
        double lift = a / n / (won / all);
        double half = variance > 0 && a > 0 ? reach * Math.sqrt(variance) : Double.NaN;
        return new Lift(lift, lift * Math.exp(-half), lift * Math.exp(half));
    }

    /**
     * The same with a ceiling: records cannot be won more often than always, so that no lift lies above 1/p. Taken with the lower end of p's
     * 95% interval by Wilson, which leaves the ceiling's own doubt in.
     *
     * @param won of all
     */
    public Lift below(long won, long all) {
        double ceiling = 1 / Proportion.of(won, all).low();
        return new Lift(value, low, Math.max(value, Math.min(high, ceiling)));
    }

    /** Whether the interval lies wholly on one side of 1. */
    public boolean clearOfOne() {
        return low > 1 || high < 1;
    }

    private static double variance(double a, double n, double won, double all) {
        double inside = a / n;
        double others = all - n;
        double outside = others == 0 ? 0 : (won - a) / others;
        double weight = 1 / a - 1 / won;
        return weight * weight * n * inside * (1 - inside) + others * outside * (1 - outside) / (won * won);
    }
}
