package org.likeness.crm.duration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Days between two moments, both in microseconds since 1970 in UTC. A moment that falls on midnight is a date without a time (so dates are
 * kept): as soon as one of the two is such a date, the answer is the whole-day difference, because no more is known.
 */
public final class Days {
    /** In place of a moment that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final long DAY = 86_400_000_000L;

    private Days() {}

    /** How many days after the start the end lies; negative when before, {@code NaN} when one of them is {@link #UNKNOWN}. */
    public static double between(long start, long end) {
        if (start == UNKNOWN || end == UNKNOWN) {
            return Double.NaN;
        }
        boolean whole = Math.floorMod(start, DAY) == 0 || Math.floorMod(end, DAY) == 0;
        return whole ? Math.floorDiv(end, DAY) - Math.floorDiv(start, DAY) : (double) (end - start) / DAY;
    }

    /**
     * Refuses a day that the database has no room for; {@code null} is fine.
     *
     * @throws InvalidInput naming the field
     */
    public static void check(String field, LocalDate day) {
        if (day != null && (day.getYear() < 1000 || day.getYear() > 9998)) {
            throw new InvalidInput(field, "must lie in the years 1000 to 9998");
        }
    }

    /** The last microsecond of a day. */
    public static long endOf(LocalDate day) {
        return (day.toEpochDay() + 1) * DAY - 1;
    }

    /** A moment in microseconds. */
    public static long of(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
    }

    /** The moment behind the microseconds. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /** The day, in UTC, that a moment falls on. */
    public static LocalDate date(long micros) {
        return instant(micros).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * SQL that is true of what happened until a record closed. A closing known by its day lasts until the day ends; where the closing is not
     * known, everything happened until then.
     *
     * @param happened DATETIME column of what happened
     * @param closed DATETIME column of the closing
     */
    public static String until(String happened, String closed) {
        return "(" + closed + " IS NULL OR " + happened + " <= " + closing(closed) + ")";
    }

    /** SQL for the last moment that counts of a closed record: a closing known by its day lasts until the day ends. */
    public static String closing(String closed) {
        return "IF(TIME(" + closed + ") = 0, " + closed + " + INTERVAL 1 DAY - INTERVAL 1 MICROSECOND, " + closed + ")";
    }

    /** SQL that reads a DATETIME column as microseconds since 1970, without any time zone arithmetic. */
    public static String sql(String column) {
        return "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', " + column + ")";
    }
}
