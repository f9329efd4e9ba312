package org.likeness.crm.acquisition;

import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.Observations;

/** What SQL counted for one channel, and the days its won ones took. */
final class ChannelCounts {
    long leads;
    long won;
    long lost;
    long excluded;
    Money amount = Money.NONE;
    Money cost = Money.NONE;
    private final Observations days = new Observations();

    /** One that was won after so many days; {@code NaN} or negative days are left out. */
    void won(double after) {
        if (after >= 0) {
            days.add(after, 1);
        } else {
            excluded++;
        }
    }

    double medianDays() {
        return EventTable.of(days).naiveMedian();
    }
}
