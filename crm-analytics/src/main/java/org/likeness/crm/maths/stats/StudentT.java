package org.likeness.crm.maths.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t: its tail by the incomplete beta function, P(|T| ≥ t) = I(ν/(ν + t²); ν/2, ½), and its 97.5% point. Degrees of freedom ν ≥ 1. */
final class StudentT {
    private StudentT() {}

    /** The t that is exceeded with 2.5% on either side; R {@code qt(.975, df)}. */
    static double central95(int degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(.975);
    }

    static double twoSided(double t, double degrees) {
        return t == 0 ? 1 : Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, .5);
    }
}
