package org.likeness.crm.kernel;

import io.hypersistence.tsid.TSID;
import java.time.Instant;

/**
 * Makes and words record ids: 64-bit, growing with time, written as 13 characters ({@code 0AXS751X00W7C}) so that no program
 * mistakes them for numbers.
 */
public final class Id {
    /** What lies below the milliseconds of an id. */
    private static final int BELOW_MILLIS = 22;

    private static final Instant FIRST = Instant.ofEpochMilli(TSID.TSID_EPOCH);
    private static final Instant LAST = FIRST.plusMillis(Long.MAX_VALUE >> BELOW_MILLIS);

    private Id() {}

    /** A new id, larger than every id made before the current millisecond. */
    public static long next() {
        return TSID.Factory.getTsid().toLong();
    }

    /** The smallest id that can be made at that moment, to the millisecond, or later. */
    public static long firstOf(Instant moment) {
        Instant possible = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return possible.toEpochMilli() - TSID.TSID_EPOCH << BELOW_MILLIS;
    }

    /** The id as it is written in addresses and JSON; {@code null} stays {@code null}. */
    public static String text(Long id) {
        return id == null ? null : TSID.from(id).toString();
    }

    /** When an id was made, to the millisecond. */
    public static Instant madeAt(long id) {
        return TSID.from(id).getInstant();
    }

    /** SQL for when the id in a column was made, to the millisecond: the upper 42 bits count them from the beginning of 2020, UTC. */
    public static String madeAt(String column) {
        return "TIMESTAMPADD(MICROSECOND, (" + column + " >> " + BELOW_MILLIS
                + ") * 1000, TIMESTAMP'2020-01-01 00:00:00')";
    }

    /** The id behind a text, or {@code null} where the text cannot be one. */
    public static Long parse(String text) {
        return text != null && TSID.isValid(text) ? (Long) TSID.from(text).toLong() : null;
    }
}
