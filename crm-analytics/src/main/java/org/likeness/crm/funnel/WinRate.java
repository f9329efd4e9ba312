package org.likeness.crm.funnel;

import java.time.LocalDate;
import org.likeness.crm.duration.DurationEstimate;

/**
 * How many deals are won, told three ways, because where losses close sooner than wins recent deals look worse than they are.
 *
 * @param closed won among closed deals
 * @param open deals without an outcome yet
 * @param mature won among closed deals that were opened at least a P90 cycle ago, {@code null} while P90 is not reached
 * @param matureOpenedBy the last day on which those were opened
 * @param matureOpen how many of that age are still open
 * @param horizon days for the chances that follow
 * @param wonWithin the chance to be won within the horizon, open deals counted as long as they were watched (Aalen–Johansen); {@code null}
 *     without deals
 * @param wonWithinLow lower end of its 95% interval
 * @param wonWithinHigh upper end of the same
 * @param lostWithin the chance to be lost within the horizon, or {@code null}
 */
public record WinRate(
        Share closed,
        long open,
        Share mature,
        LocalDate matureOpenedBy,
        Long matureOpen,
        double horizon,
        Double wonWithin,
        Double wonWithinLow,
        Double wonWithinHigh,
        Double lostWithin) {
    /** Days; not beyond the largest time watched, see {@link DurationEstimate#restrictedTo}. */
    static final double HORIZON = 90;
}
