package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HouseZoneTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant MORNING_IN_SHANGHAI = Instant.parse("2026-11-19T23:30:00Z");

    @Test
    void today_is_the_day_of_the_house_and_not_that_of_utc() {
        assertThat(HouseZone.today(MORNING_IN_SHANGHAI, SHANGHAI)).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(HouseZone.today(Instant.parse("2026-11-20T02:00:00Z"), NEW_YORK))
                .isEqualTo("2026-11-19T00:00:00Z");
    }

    @Test
    void night_is_from_one_to_five_by_the_clock_of_the_house() {
        assertThat(HouseZone.isNight(Instant.parse("2026-11-20T01:00:00Z"), SHANGHAI))
                .as("nine in the morning")
                .isFalse();
        assertThat(HouseZone.isNight(Instant.parse("2026-11-19T16:59:59Z"), SHANGHAI))
                .isFalse();
        assertThat(HouseZone.isNight(Instant.parse("2026-11-19T17:00:00Z"), SHANGHAI))
                .isTrue();
        assertThat(HouseZone.isNight(Instant.parse("2026-11-19T20:59:59Z"), SHANGHAI))
                .isTrue();
        assertThat(HouseZone.isNight(Instant.parse("2026-11-19T21:00:00Z"), SHANGHAI))
                .isFalse();
    }

    @Test
    void the_coming_night_begins_at_one_by_the_clock_of_the_house() {
        assertThat(HouseZone.nextNight(MORNING_IN_SHANGHAI, SHANGHAI)).isEqualTo("2026-11-20T17:00:00Z");
        assertThat(HouseZone.nextNight(Instant.parse("2026-11-19T16:30:00Z"), SHANGHAI))
                .isEqualTo("2026-11-19T17:00:00Z");
        assertThat(HouseZone.nextNight(Instant.parse("2026-11-19T17:00:00Z"), SHANGHAI))
                .isEqualTo("2026-11-20T17:00:00Z");
    }
}
