package org.likeness.crm.icp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.likeness.crm.duration.Days;
import org.likeness.crm.feature.Table;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Which two periods are compared.
 *
 * @param later the later one. Without a first day it is the later half of what closed, and the earlier one the earlier half
 * @param earlierFrom first day of closing of the earlier one; {@code null} for as many days as the later one has
 * @param earlierTo last day of closing; {@code null} for the day before the later one begins
 */
public record DriftQuestion(ProfileQuestion later, LocalDate earlierFrom, LocalDate earlierTo) {
    public DriftQuestion {
        Days.check("earlierFrom", earlierFrom);
        Days.check("earlierTo", earlierTo);
        if (later.from() == null && (earlierFrom != null || earlierTo != null || later.to() != null)) {
            throw new InvalidInput("from", "is needed where other days of the comparison are given");
        }
        if (earlierFrom != null && earlierTo != null && earlierTo.isBefore(earlierFrom)) {
            throw new InvalidInput("earlierTo", "lies before earlierFrom");
        }
        if (earlierTo != null && !earlierTo.isBefore(later.from())) {
            throw new InvalidInput("earlierTo", "must lie before from");
        }
        if (earlierFrom != null && !earlierFrom.isBefore(later.from())) {
            throw new InvalidInput("earlierFrom", "must lie before from");
        }
    }

    Map<String, String> options(List<String> leftOut) {
        Map<String, String> options = later.options(leftOut);
        if (earlierFrom != null) {
            options.put("earlierFrom", earlierFrom.toString());
        }
        if (earlierTo != null) {
            options.put("earlierTo", earlierTo.toString());
        }
        return options;
    }

    /** Compares the two periods among the closed rows of a table; rows without a day of closing belong to neither. */
    ProfileDrift ask(Table table) {
        int[] days = Arrays.stream(table.closedRows())
                .map(table::closedDay)
                .filter(day -> day != Table.NO_DAY)
                .sorted()
                .toArray();
        LocalDate last = days.length == 0 ? LocalDate.EPOCH : LocalDate.ofEpochDay(days[days.length - 1]);
        LocalDate from = later.from() != null
                ? later.from()
                : days.length == 0 ? LocalDate.EPOCH : LocalDate.ofEpochDay(days[days.length / 2]);
        LocalDate to = later.to() == null ? last : later.to();
        LocalDate until = earlierTo == null ? from.minusDays(1) : earlierTo;
        LocalDate since = earlierFrom != null
                ? earlierFrom
                : later.from() == null
                        ? days.length == 0 ? LocalDate.EPOCH : LocalDate.ofEpochDay(days[0])
                        : until.minusDays(Math.max(0, ChronoUnit.DAYS.between(from, to)));
        int[] before = rows(table, day -> day >= since.toEpochDay() && day <= until.toEpochDay());
        int[] after = rows(table, day -> day >= from.toEpochDay() && day <= to.toEpochDay());
        return Drifting.of(
                table, before, period(table, before, since, until), after, period(table, after, from, to), later.by());
    }

    private static int[] rows(Table table, IntPredicate days) {
        return Arrays.stream(table.closedRows())
                .filter(row -> table.closedDay(row) != Table.NO_DAY && days.test(table.closedDay(row)))
                .toArray();
    }

    private static ProfileDrift.Period period(Table table, int[] rows, LocalDate from, LocalDate to) {
        long won = Arrays.stream(rows).filter(table::won).count();
        return new ProfileDrift.Period(from, to, rows.length, won);
    }
}
