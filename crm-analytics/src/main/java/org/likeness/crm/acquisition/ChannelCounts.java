package org.likeness.crm.acquisition;

import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.Observations;

/** What SQL counted for one channel, and how long its records took. */
final class ChannelCounts {
    long leads;
    long won;
    long lost;
    long excluded;
    Money amount = Money.NONE;
    Money cost = Money.NONE;
    long converted;
    long dealsWon;
    /** How long they took or have taken so far; the outcome's ordinal is the cause. */
    final Observations cycles = new Observations();
    /** How long ago they began, with their outcome. */
    final Observations ages = new Observations();

    private final Observations days = new Observations();

    /**
     * One that took so many days, or has so far, and began so many days ago; {@code NaN} or negative days are left out.
     *
     * @return whether its days count
     */
    boolean took(Outcome outcome, double cycle, double age) {
        if (age >= 0) {
            ages.add(age, outcome.ordinal());
        }
        if (!(cycle >= 0)) {
            excluded += outcome == Outcome.WON ? 1 : 0;
            return false;
        }
        cycles.add(cycle, outcome.ordinal());
        if (outcome == Outcome.WON) {
            days.add(cycle, 1);
        }
        return true;
    }

    double medianDays() {
        return EventTable.of(days).naiveMedian();
    }

    /** Those that began at least so many days ago, and how many of them are won. */
    long[] olderThan(double days) {
        long[] older = new long[2];
        for (int i = 0; i < ages.size(); i++) {
            if (ages.time(i) >= days) {
                older[0]++;
                older[1] += ages.cause(i) == Outcome.WON.ordinal() ? 1 : 0;
            }
        }
        return older;
    }
}
