package org.likeness.crm.maths.survival;

/**
 * The 95% interval of a probability on the complementary log-log scale: p<sup>exp(±z·se / (p·log p))</sup>, which stays within
 * 0 and 1. {@code NaN} where p is 0 or 1, where the scale has no point. Reference: Kalbfleisch and Prentice, The Statistical
 * Analysis of Failure Time Data, 2nd ed., 1.4.1; R {@code survfit(conf.type = "log-log")}.
 */
final class LogLog {
    /** The 97.5% point of the normal distribution. */
    static final double Z = 1.959963984540054;

    private LogLog() {}

    static double low(double p, double standardError) {
        return bound(p, standardError, -Z);
    }

    static double high(double p, double standardError) {
        return bound(p, standardError, Z);
    }

    private static double bound(double p, double standardError, double z) {
        if (!(p > 0 && p < 1)) {
            return Double.NaN;
        }
        // log p < 0 turns the sign, so that -z gives the lower bound
        return Math.pow(p, Math.exp(z * standardError / (p * Math.log(p))));
    }
}
