package org.likeness.crm.maths.regression;

/**
 * Between probabilities and log-odds: ln(p/(1 − p)) and back. 0 and 1 are −∞ and +∞; {@code NaN} outside of them, and of {@code NaN}.
 * Reference: Berkson, Application of the logistic function to bio-assay, JASA 39 (1944).
 */
public final class Logit {
    private Logit() {}

    /** ln(p/(1 − p)), also for p so near 0 or 1 that 1 − p would lose its digits. */
    public static double of(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    /** 1/(1 + e<sup>−x</sup>). */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The log-loss of what came of a record that was given these log-odds, −ln p of it; finite for finite log-odds, {@code NaN} of {@code NaN}. */
    public static double loss(double logOdds, boolean won) {
        return Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(logOdds, 0) - (won ? logOdds : 0);
    }
}
