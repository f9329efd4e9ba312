package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private final Pace pace = new Pace(Map.of(), NOW);

    @Test
    void no_day_has_passed_before_the_first_is_over_and_later_ones_are_rounded() {
        assertThat(pace.days(NOW.minus(Duration.ofHours(23)))).isZero();
        assertThat(pace.days(NOW.minus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(pace.days(NOW.minus(Duration.ofHours(37)))).isEqualTo(2);
        assertThat(pace.days(NOW.plus(Duration.ofHours(5)))).isZero();
        assertThat(pace.days(null)).isNull();
    }
}
