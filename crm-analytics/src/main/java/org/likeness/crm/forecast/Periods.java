package org.likeness.crm.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.duration.Days;

/** Calendar months, in UTC, cut off at both ends: after one moment and up to another. */
final class Periods {
    private static final double DAY = 86_400_000_000d;

    private final long start;
    private final List<Long> ends = new ArrayList<>();

    private Periods(long start) {
        this.start = start;
    }

    /** This month's rest and the next ones. */
    static Periods ahead(long start, int months) {
        Periods periods = new Periods(start);
        LocalDate first = Days.date(start).withDayOfMonth(1);
        for (int k = 1; k <= months; k++) {
            periods.ends.add(Days.endOf(first.plusMonths(k).minusDays(1)));
        }
        return periods;
    }

    /** The months from one moment to another. */
    static Periods between(long start, long end) {
        Periods periods = new Periods(start);
        LocalDate month = Days.date(start + 1).withDayOfMonth(1).plusMonths(1);
        while (Days.endOf(month.minusDays(1)) < end) {
            periods.ends.add(Days.endOf(month.minusDays(1)));
            month = month.plusMonths(1);
        }
        periods.ends.add(end);
        return periods;
    }

    int size() {
        return ends.size();
    }

    LocalDate from(int k) {
        return Days.date(k == 0 ? start + 1 : ends.get(k - 1) + 1);
    }

    LocalDate to(int k) {
        return Days.date(ends.get(k));
    }

    /** Days from the start to the end of each. */
    double[] horizons() {
        return ends.stream().mapToDouble(end -> (end - start) / DAY).toArray();
    }

    /** The period a moment lies in; -1 before, or after the last. */
    int of(long moment) {
        if (moment <= start) {
            return -1;
        }
        for (int k = 0; k < ends.size(); k++) {
            if (moment <= ends.get(k)) {
                return k;
            }
        }
        return -1;
    }
}
