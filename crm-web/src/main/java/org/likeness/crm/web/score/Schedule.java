package org.likeness.crm.web.score;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** When challengers are trained by themselves: never, every night, or in the night to Sunday; at 02:00 UTC, or as soon after as the server runs. */
enum Schedule {
    OFF,
    NIGHTLY,
    WEEKLY;

    private static final LocalTime HOUR = LocalTime.of(2, 0);

    /** The latest moment up to now at which it was time; {@code null} for never. */
    Instant latestTurn(Instant now) {
        if (this == OFF) {
            return null;
        }
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        if (this == WEEKLY) {
            day = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        }
        var turn = day.atTime(HOUR).toInstant(ZoneOffset.UTC);
        return turn.isAfter(now) ? turn.minus(this == WEEKLY ? 7 : 1, ChronoUnit.DAYS) : turn;
    }

    /** Whether it is time, when last was the last time. */
    boolean due(Instant last, Instant now) {
        var turn = latestTurn(now);
        return turn != null && last.isBefore(turn);
    }
}
