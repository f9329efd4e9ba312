package org.likeness.crm.maths.regression;

/** Between probabilities and log-odds: ln(p/(1 − p)) and back. */
public final class Logit {
    private Logit() {}

    public static double of(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The log-loss of what came of a record that was given these log-odds; finite for finite log-odds. */
    public static double loss(double logOdds, boolean won) {
        return Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(logOdds, 0) - (won ? logOdds : 0);
    }
}
