package org.likeness.crm.web.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone the house works in, and what day and night are there. */
public final class HouseZone {
    private static final LocalTime NIGHT = LocalTime.of(1, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private HouseZone() {}

    public static ZoneId get() {
        return House.get().zone();
    }

    /** Whether it is night, from one o'clock to five: the time for what should surprise nobody at work. */
    public static boolean isNight(Instant now) {
        return isNight(now, get());
    }

    static boolean isNight(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        return !time.isBefore(NIGHT) && time.isBefore(MORNING);
    }

    /** When the coming night begins. */
    public static Instant nextNight(Instant now) {
        return nextNight(now, get());
    }

    static Instant nextNight(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var night = here.with(NIGHT);
        return (night.isAfter(here) ? night : night.plusDays(1)).toInstant();
    }

    /** The day it is, as the midnight of UTC by which a step is due at any time of that day. */
    public static Instant today(Instant now) {
        return today(now, get());
    }

    static Instant today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
