package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Days.UNKNOWN;

import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.Observations;

/** Counts how whole deals end and how long they take; the outcome's ordinal is the cause in the maths. */
final class CycleTally {
    final Observations cycles = new Observations();
    final Observations wonCycles = new Observations();
    final Observations lostCycles = new Observations();
    /** Ages of deals with their outcome, for cohorts. */
    final Observations ages = new Observations();

    final long[] deals = new long[Outcome.values().length];
    final long[] excluded = new long[Outcome.values().length];
    final Amounts amounts = new Amounts();

    void count(DealPath path) {
        int outcome = path.outcome.ordinal();
        deals[outcome]++;
        if (path.outcome == Outcome.WON) {
            amounts.add(path.amount, path.currency);
        }
        if (path.opened != UNKNOWN) {
            ages.add(Math.max(0, path.age()), outcome);
        }
        double days = path.cycleDays();
        if (!(days >= 0)) {
            excluded[outcome]++;
            return;
        }
        cycles.add(days, outcome);
        if (path.outcome == Outcome.WON) {
            wonCycles.add(days, outcome);
        } else if (path.outcome == Outcome.LOST) {
            lostCycles.add(days, outcome);
        }
    }

    /** Only notes that a deal's opening is not known, so that it cannot be said to belong. */
    void leaveOut(DealPath path) {
        excluded[path.outcome.ordinal()]++;
    }

    long of(Outcome outcome) {
        return deals[outcome.ordinal()];
    }

    long excluded() {
        long sum = 0;
        for (long count : excluded) {
            sum += count;
        }
        return sum;
    }

    /** Won amounts; without a mean when they are in several currencies. */
    static final class Amounts {
        private long count;
        private double sum;
        private String currency;
        private boolean mixed;

        void add(double amount, String in) {
            if (Double.isNaN(amount)) {
                return;
            }
            mixed |= count > 0 && !java.util.Objects.equals(currency, in);
            currency = in;
            sum += amount;
            count++;
        }

        double mean() {
            return mixed || count == 0 ? Double.NaN : sum / count;
        }

        String currency() {
            return mixed ? null : currency;
        }
    }
}
