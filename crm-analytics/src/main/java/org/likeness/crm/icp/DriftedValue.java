package org.likeness.crm.icp;

import org.likeness.crm.maths.stats.LiftChange;

/**
 * One value of one feature in two periods, and whether it goes with winning otherwise than before.
 *
 * <p>R = L₂/L₁, the lift later over the lift earlier, robust to accounts that repeat, within a period or in both; see {@link
 * org.likeness.crm.maths.stats.LiftChanges}. Tested where {@value #FEWEST} records closed with the value in each period, some of them won and some lost;
 * otherwise NaN, as is whatever a period does not know.
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

    static DriftedValue of(TraitValue earlier, TraitValue later, LiftChange change) {
        boolean tested = enough(earlier) && enough(later);
        return new DriftedValue(
                later.feature(),
                later.value(),
                later.named(),
                earlier,
                later,
                change.value(),
                tested ? change.low() : Double.NaN,
                tested ? change.high() : Double.NaN,
                tested ? change.p() : Double.NaN,
                Double.NaN,
                false);
    }

    private static boolean enough(TraitValue value) {
        return value.won() > 0 && value.lost() > 0 && value.won() + value.lost() >= FEWEST;
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
