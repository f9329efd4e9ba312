package org.likeness.crm.kernel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as they come out of native queries: in UTC, in whichever type the driver gave them. */
public final class Moments {
    private Moments() {}

    /** The moment that a column holds, or {@code null}. */
    public static Instant of(Object column) {
        return column instanceof Timestamp stamp
                ? stamp.toInstant()
                : column instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) column;
    }
}
