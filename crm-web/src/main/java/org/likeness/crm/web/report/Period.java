package org.likeness.crm.web.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A time told relative to the day on which a report is sent. */
public enum Period {
    ALL,
    DAYS_30,
    DAYS_90,
    DAYS_365,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR;

    private static final int A_FEW_DAYS = 3;

    /** First and last day, each {@code null} for no limit. */
    public record Days(LocalDate from, LocalDate to) {}

    /** The days it means on a day. */
    public Days on(LocalDate today) {
        var month = today.withDayOfMonth(1);
        var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        var year = today.withDayOfYear(1);
        return switch (this) {
            case ALL -> new Days(null, null);
            case DAYS_30 -> new Days(today.minusDays(29), today);
            case DAYS_90 -> new Days(today.minusDays(89), today);
            case DAYS_365 -> new Days(today.minusDays(364), today);
            case THIS_MONTH -> new Days(month, today);
            case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
            case THIS_QUARTER -> new Days(quarter, today);
            case LAST_QUARTER -> new Days(quarter.minusMonths(3), quarter.minusDays(1));
            case THIS_YEAR -> new Days(year, today);
            case LAST_YEAR -> new Days(year.minusYears(1), year.minusDays(1));
        };
    }

    /**
     * The one that comes nearest to what a page is asked for: the same days if there is such a one, else as many days up to today.
     *
     * @param from first day, or {@code null}
     * @param to last day, or {@code null} for today
     */
    static Period nearest(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null) {
            return ALL;
        }
        var end = to == null ? today : to;
        return Arrays.stream(values())
                .filter(p -> p != ALL && p.on(today).from().equals(from) && p.isEnd(end, today))
                .findFirst()
                .orElseGet(() -> ofLength(ChronoUnit.DAYS.between(from, end) + 1));
    }

    private boolean isEnd(LocalDate end, LocalDate today) {
        var own = on(today).to();
        return own.equals(end)
                || own.equals(today) && ChronoUnit.DAYS.between(today, end) >= 0
                || own.equals(today) && ChronoUnit.DAYS.between(end, today) <= A_FEW_DAYS;
    }

    private static Period ofLength(long days) {
        return Stream.of(DAYS_30, DAYS_90, DAYS_365)
                .min(Comparator.comparingLong(p -> Math.abs(days - (p == DAYS_30 ? 30 : p == DAYS_90 ? 90 : 365))))
                .orElseThrow();
    }
}
