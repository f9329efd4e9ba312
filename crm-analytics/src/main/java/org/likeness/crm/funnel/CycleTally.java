package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Days.UNKNOWN;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likeness.crm.feature.Currencies;
import org.likeness.crm.feature.Warning;
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

    /** Takes in what was counted of other deals. */
    void add(CycleTally other) {
        cycles.add(other.cycles, cycles.size());
        wonCycles.add(other.wonCycles, wonCycles.size());
        lostCycles.add(other.lostCycles, lostCycles.size());
        ages.add(other.ages, ages.size());
        for (int i = 0; i < deals.length; i++) {
            deals[i] += other.deals[i];
            excluded[i] += other.excluded[i];
        }
        amounts.add(other.amounts);
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
        /** {@code ""} for none given. */
        private final Map<String, Long> currencies = new TreeMap<>();

        void add(double amount, String in) {
            if (Double.isNaN(amount)) {
                return;
            }
            currencies.merge(in == null ? "" : in, 1L, Long::sum);
            sum += amount;
            count++;
        }

        void add(Amounts other) {
            other.currencies.forEach((in, amounts) -> currencies.merge(in, amounts, Long::sum));
            sum += other.sum;
            count += other.count;
        }

        double mean() {
            return currencies.size() == 1 ? sum / count : Double.NaN;
        }

        /** Why there is no mean although there are amounts. */
        Optional<Warning> mixed() {
            return currencies.size() < 2 ? Optional.empty() : Optional.of(Currencies.notAveraged(currencies));
        }

        String currency() {
            String one = currencies.size() == 1 ? currencies.keySet().iterator().next() : "";
            return one.isEmpty() ? null : one;
        }
    }
}
