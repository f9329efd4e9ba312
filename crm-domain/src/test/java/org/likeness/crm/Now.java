package org.likeness.crm;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The day on which all tests play. */
public final class Now {
    public static final Instant INSTANT = Instant.parse("2026-11-20T09:30:00Z");
    public static final Clock CLOCK = Clock.fixed(INSTANT, ZoneOffset.UTC);

    private Now() {}

    public static Instant daysAgo(long days) {
        return INSTANT.minusSeconds(days * 86_400);
    }
}
