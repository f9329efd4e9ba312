package org.likeness.crm.icp;

import java.util.List;
import org.likeness.crm.maths.stats.Lift;
import org.likeness.crm.maths.stats.Proportion;

/**
 * Two or three values that together go with winning more than each part of them does, on rows that the search did not see too.
 *
 * @param winRate of closed records that have all values, with Wilson's interval
 * @param shareOfWon share of all won (records, or revenue) that has them
 * @param lift how many times more often won (or how many times the revenue) than on average
 * @param timesBestPart win rate (or mean revenue) of these ÷ that of the best part; above 1
 * @param q false discovery rate of the comparison with the parts, on held-out rows
 */
public record Combination(
        List<Part> parts,
        long won,
        long lost,
        long open,
        Proportion winRate,
        double shareOfWon,
        Lift lift,
        double timesBestPart,
        double q) {

    /** One of the values. */
    public record Part(String feature, String value) {}
}
