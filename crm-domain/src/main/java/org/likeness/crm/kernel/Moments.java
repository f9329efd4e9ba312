package org.likeness.crm.kernel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as they come out of native queries, in UTC and whichever type the driver gave them; and which of them are to come. */
public final class Moments {
    /** What is wrong with a moment that has not come yet. */
    public static final String TO_COME = "lies in the future";

    private static final Duration GRACE = Duration.ofDays(1);

    private Moments() {}

    /**
     * What has not come yet has not happened. A day's grace, since today has begun already where the sun is ahead of the server's clock.
     *
     * @param at when it is said to have happened; {@code null} where nobody says
     * @throws InvalidInput if that lies in the future
     */
    public static void refuseToCome(String field, Instant at, Instant now) {
        if (at != null && toCome(at, now)) {
            throw new InvalidInput(field, TO_COME);
        }
    }

    /** Whether a moment has not come yet, by more than the day's grace. */
    public static boolean toCome(Instant at, Instant now) {
        return at.isAfter(now.plus(GRACE));
    }

    /** The moment that a column holds, or {@code null}. */
    public static Instant of(Object column) {
        return column instanceof Timestamp stamp
                ? stamp.toInstant()
                : column instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) column;
    }
}
