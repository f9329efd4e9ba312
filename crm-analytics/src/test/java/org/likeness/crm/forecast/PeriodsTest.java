package org.likeness.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.likeness.crm.duration.Days;

class PeriodsTest {
    private static final long NOW = Days.of(Instant.parse("2020-02-20T12:00:00Z"));

    @Test
    void ahead_lie_the_rest_of_the_month_and_the_next_ones() {
        Periods ahead = Periods.ahead(NOW, 2);
        assertThat(ahead.from(0)).isEqualTo(LocalDate.of(2020, 2, 20));
        assertThat(ahead.to(0)).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(ahead.from(1)).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(ahead.horizons()).containsExactly(new double[] {9.5, 40.5}, within(1e-6));
    }

    @Test
    void a_past_time_is_cut_at_both_ends() {
        Periods past = Periods.between(Days.endOf(LocalDate.of(2019, 11, 30)), NOW);
        assertThat(past.size()).isEqualTo(3);
        assertThat(past.from(0)).isEqualTo(LocalDate.of(2019, 12, 1));
        assertThat(past.to(0)).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(past.to(2)).isEqualTo(LocalDate.of(2020, 2, 20));
        assertThat(past.of(Days.of(Instant.parse("2020-01-01T00:00:00Z")))).isEqualTo(1);
        assertThat(past.of(NOW)).isEqualTo(2);
        assertThat(past.of(NOW + 1)).isEqualTo(-1);
        assertThat(past.of(Days.endOf(LocalDate.of(2019, 11, 30)))).isEqualTo(-1);
    }
}
