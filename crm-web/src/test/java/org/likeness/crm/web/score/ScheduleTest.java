package org.likeness.crm.web.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void a_nightly_turn_comes_at_two_and_not_again_that_night() {
        var last = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(Schedule.NIGHTLY.due(last, Instant.parse("2026-11-21T01:59:00Z")))
                .isFalse();
        assertThat(Schedule.NIGHTLY.due(last, Instant.parse("2026-11-21T02:00:00Z")))
                .isTrue();
        assertThat(Schedule.NIGHTLY.due(Instant.parse("2026-11-21T02:00:10Z"), Instant.parse("2026-11-21T23:00:00Z")))
                .isFalse();
    }

    @Test
    void a_weekly_turn_comes_on_sunday() {
        var last = Instant.parse("2026-11-16T12:00:00Z");
        assertThat(Schedule.WEEKLY.due(last, SUNDAY.minusSeconds(60))).isFalse();
        assertThat(Schedule.WEEKLY.due(last, SUNDAY)).isTrue();
        assertThat(Schedule.WEEKLY.latestTurn(SUNDAY.minusSeconds(60))).isEqualTo("2026-11-15T02:00:00Z");
    }

    @Test
    void turns_missed_while_the_server_slept_are_made_up_for_once() {
        var last = Instant.parse("2026-11-01T02:00:00Z");
        assertThat(Schedule.NIGHTLY.due(last, Instant.parse("2026-11-20T15:00:00Z")))
                .isTrue();
        assertThat(Schedule.NIGHTLY.due(Instant.parse("2026-11-20T15:00:00Z"), Instant.parse("2026-11-20T15:10:00Z")))
                .isFalse();
    }

    @Test
    void never_is_never() {
        assertThat(Schedule.OFF.due(Instant.EPOCH, SUNDAY)).isFalse();
    }
}
