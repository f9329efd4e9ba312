package org.likeness.crm.forecast;

import java.util.List;
import org.likeness.crm.stamp.Stamp;

/**
 * What the deals that are open now will bring, month by month: chance × amount, at the times such deals take. Deals that are
 * not open yet bring more; they are not in it. The band is that of chance alone: it takes the chances as if they were known.
 *
 * @param currency of all amounts, that of most deals; {@code null} when none was given
 * @param told which deals it tells of
 * @param months this one's rest and the next; empty with fewer than {@value #FEWEST} deals to tell of
 * @param expected of all of these months, {@code null} likewise
 * @param later wins expected after them, {@code null} likewise
 * @param past won in the 12 months before this one, and in this one so far
 * @param backTest the same as of some months ago; {@code null} where that had too few deals to tell of
 */
public record Forecast(
        Stamp stamp,
        String currency,
        Told told,
        List<MonthAhead> months,
        Expected expected,
        Double later,
        List<MonthPast> past,
        BackTest backTest) {
    /** With fewer deals nothing is told. */
    public static final int FEWEST = 5;
}
