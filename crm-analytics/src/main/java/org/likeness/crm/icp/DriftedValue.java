package org.likeness.crm.icp;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.likeness.crm.maths.stats.Lift;

/**
 * One value of one feature in two periods, and whether it goes with winning otherwise than before.
 *
 * <p>R = L₂/L₁, the lift later over the lift earlier, with Var(ln R) = Var(ln L₁) + Var(ln L₂), each robust to repeated accounts; an account
 * with records in both periods counts as two. p is two-sided normal of ln R. Tested where {@value #FEWEST} records closed with the value in each
 * period, some of them won and some lost; otherwise NaN, as is whatever a period does not know.
 *
 * @param earlier the value among what closed in the earlier period
 * @param later the same of the later one
 * @param change R; above 1 where the value goes with winning more than before
 * @param changeLow lower end of its 95% interval
 * @param changeHigh upper end
 * @param q false discovery rate over all values tested
 * @param drifted q below .10, in a comparison that found something
 */
public record DriftedValue(
        String feature,
        String value,
        boolean named,
        TraitValue earlier,
        TraitValue later,
        double change,
        double changeLow,
        double changeHigh,
        double p,
        double q,
        boolean drifted) {
    static final int FEWEST = 20;

    static DriftedValue of(TraitValue earlier, TraitValue later) {
        double change = later.lift().value() / earlier.lift().value();
        double error = enough(earlier) && enough(later) ? Math.hypot(error(earlier), error(later)) : Double.NaN;
        double half = Math.exp(Lift.Z95 * error);
        double z = Math.abs(Math.log(change)) / error;
        double p = error > 0 ? 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z) : Double.NaN;
        return new DriftedValue(
                later.feature(),
                later.value(),
                later.named(),
                earlier,
                later,
                change,
                change / half,
                change * half,
                p,
                Double.NaN,
                false);
    }

    private static boolean enough(TraitValue value) {
        return value.won() > 0 && value.lost() > 0 && value.won() + value.lost() >= FEWEST;
    }

    /** Of ln L. */
    private static double error(TraitValue value) {
        return Math.log(value.lift().high() / value.lift().low()) / (2 * Lift.Z95);
    }

    DriftedValue judged(double falseDiscovery, boolean something) {
        return new DriftedValue(
                feature,
                value,
                named,
                earlier,
                later,
                change,
                changeLow,
                changeHigh,
                p,
                falseDiscovery,
                something && falseDiscovery < .10);
    }
}
