package org.likeness.crm.web.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often a report comes: daily, on one day of the week (1 is Monday), or on one day of the month, its last one where it is shorter. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    MONTHLY;

    /** Of a month: its last, however long it is. */
    static final int LAST_DAY = 31;

    /** The largest number a day can have. */
    int mostDays() {
        return this == DAILY ? 1 : this == WEEKLY ? 7 : LAST_DAY;
    }

    /**
     * The first turn after a moment.
     *
     * @param day from 1, of no meaning where it comes daily
     * @param hour 0 to 23 in the zone; where clocks skip it, the hour after
     */
    Instant next(Instant after, int day, int hour, ZoneId zone) {
        var at = LocalTime.of(hour, 0);
        for (var date = first(after.atZone(zone).toLocalDate(), day); ; date = following(date, day)) {
            var turn = date.atTime(at).atZone(zone).toInstant();
            if (turn.isAfter(after)) {
                return turn;
            }
        }
    }

    private LocalDate first(LocalDate today, int day) {
        return switch (this) {
            case DAILY -> today;
            case WEEKLY -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
            case MONTHLY -> inMonth(today.withDayOfMonth(1), day);
        };
    }

    private LocalDate following(LocalDate date, int day) {
        return switch (this) {
            case DAILY -> date.plusDays(1);
            case WEEKLY -> date.plusWeeks(1);
            case MONTHLY -> inMonth(date.withDayOfMonth(1).plusMonths(1), day);
        };
    }

    private static LocalDate inMonth(LocalDate first, int day) {
        return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    }
}
