package org.likeness.crm.maths.stats;

import org.apache.commons.math3.special.Beta;

/** Tail of Student's t by the incomplete beta function: P(|T| ≥ t) = I(ν/(ν + t²); ν/2, ½). Degrees of freedom ν ≥ 1. */
final class StudentT {
    private StudentT() {}

    static double twoSided(double t, double degrees) {
        return t == 0 ? 1 : Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, .5);
    }
}
