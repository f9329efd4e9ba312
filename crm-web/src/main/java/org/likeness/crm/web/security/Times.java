package org.likeness.crm.web.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as they come out of native queries. */
final class Times {

    private Times() {}

    static Instant instant(Object value) {
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        }
        return value instanceof Timestamp stamp ? stamp.toInstant() : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }
}
