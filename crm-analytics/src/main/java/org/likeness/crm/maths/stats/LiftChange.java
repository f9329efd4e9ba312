package org.likeness.crm.maths.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * One lift by another of the same group: R with exp(ln R ± t·√Var(ln R)) and the two-sided p of R = 1, by Student's t, or the normal distribution
 * where nothing repeats. Interval and p are NaN where R is not above 0, the variance is not above 0, or no degree of freedom is left.
 *
 * @param value R
 * @param low lower end of the 95% interval
 * @param high upper end
 */
public record LiftChange(double value, double low, double high, double p) {

    /** @param degrees of freedom; {@link Integer#MAX_VALUE} for the normal distribution */
    static LiftChange of(double change, double variance, int degrees) {
        if (!(change > 0) || !(variance > 0) || Double.isInfinite(change) || degrees < 1) {
            return new LiftChange(change, Double.NaN, Double.NaN, Double.NaN);
        }
        boolean normal = degrees == Integer.MAX_VALUE;
        double error = Math.sqrt(variance);
        double half = error * (normal ? Lift.Z95 : StudentT.central95(degrees));
        double z = Math.abs(Math.log(change)) / error;
        double p = normal
                ? 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z)
                : StudentT.twoSided(z, degrees);
        return new LiftChange(change, change * Math.exp(-half), change * Math.exp(half), p);
    }
}
