package org.likeness.crm.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Moments of the book, all told back from one now. */
final class Times {
    private final ZonedDateTime now;

    Times(Clock clock) {
        now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    Instant now() {
        return now.toInstant();
    }

    /** So many days ago. */
    Instant ago(double days) {
        return plus(now(), -days);
    }

    /** Today (or another day) at an hour, where the clock is. */
    Instant at(int daysFromToday, int hour, int minute) {
        return now.plusDays(daysFromToday).with(LocalTime.of(hour, minute)).toInstant();
    }

    /** The day so many days from today. */
    LocalDate day(int daysFromToday) {
        return now.toLocalDate().plusDays(daysFromToday);
    }

    /** Days from then until now. */
    double age(Instant then) {
        return days(then, now());
    }

    static double days(Instant from, Instant to) {
        return ChronoUnit.SECONDS.between(from, to) / 86_400.0;
    }

    static Instant plus(Instant from, double days) {
        return from.plusSeconds(Math.round(days * 86_400));
    }
}
