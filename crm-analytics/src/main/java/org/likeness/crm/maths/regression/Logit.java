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
}
