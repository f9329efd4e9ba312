package org.likeness.crm.maths.regression;

/**
 * Whether probabilities that were given out came true. {@code overall} is Σ(y − p)/√Σp(1 − p): below 0 less happened than was promised, above 0
 * more. {@code spread} is Spiegelhalter's z, Σ(y − p)(1 − 2p)/√Σ(1 − 2p)²p(1 − p): far from 0 where high and low promises err differently.
 * Both are about standard normal if the promises are true, from {@code variance} ≥ 5 on; NaN without rows, the spread also where every p is ½.
 * Source: Spiegelhalter, Statistics in Medicine 5 (1986).
 *
 * @param expected Σp
 * @param happened Σy
 * @param variance Σp(1 − p)
 */
public record PromiseCheck(int rows, double expected, int happened, double variance, double overall, double spread) {

    public static PromiseCheck of(double[] p, boolean[] y) {
        double expected = 0;
        double variance = 0;
        double slanted = 0;
        double slantedVariance = 0;
        int happened = 0;
        for (int i = 0; i < p.length; i++) {
            double off = (y[i] ? 1 : 0) - p[i];
            double slant = 1 - 2 * p[i];
            happened += y[i] ? 1 : 0;
            expected += p[i];
            variance += p[i] * (1 - p[i]);
            slanted += off * slant;
            slantedVariance += slant * slant * p[i] * (1 - p[i]);
        }
        return new PromiseCheck(
                p.length,
                expected,
                happened,
                variance,
                (happened - expected) / Math.sqrt(variance),
                slanted / Math.sqrt(slantedVariance));
    }
}
