package org.likeness.crm.icp;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.icp.IdealProfile.Status;
import org.likeness.crm.stamp.Stamp;

/**
 * How who buys has changed from one period to another.
 *
 * @param status OK if some value changed beyond doubt (smallest q at most .02), NO_SIGNAL if none did, INSUFFICIENT_DATA below 40 won and 40
 *     lost in either period
 * @param tested how many values were tested
 * @param values those that drifted first, by p
 */
public record ProfileDrift(
        Status status,
        Period earlier,
        Period later,
        int tested,
        List<DriftedValue> values,
        List<Warning> warnings,
        Stamp stamp) {

    /**
     * What closed in a period.
     *
     * @param from first day of closing; {@code null} where nothing closed
     * @param to last day of closing
     */
    public record Period(LocalDate from, LocalDate to, long closed, long won) {
        boolean enough() {
            return Math.min(won, closed - won) >= Profiling.FEWEST;
        }
    }

    ProfileDrift stamped(Stamp by) {
        return new ProfileDrift(status, earlier, later, tested, values, warnings, by);
    }
}
