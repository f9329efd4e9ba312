package org.likeness.crm.duration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void between_two_dates_lie_whole_days() {
        assertThat(between("2017-01-01T00:00:00Z", "2017-03-01T00:00:00Z")).isEqualTo(59);
    }

    @Test
    void between_two_moments_lies_the_exact_time() {
        assertThat(between("2017-01-01T06:00:00Z", "2017-01-02T18:00:00Z")).isEqualTo(1.5);
        assertThat(between("2017-01-02T18:00:00Z", "2017-01-01T06:00:00Z")).isEqualTo(-1.5);
    }

    @Test
    void a_date_and_a_moment_of_the_same_day_lie_no_day_apart() {
        assertThat(between("2017-01-01T00:00:00Z", "2017-01-01T18:00:00Z")).isZero();
        assertThat(between("2017-01-01T18:00:00Z", "2017-01-01T00:00:00Z")).isZero();
        assertThat(between("2017-01-01T00:00:00Z", "2017-01-02T18:00:00Z")).isEqualTo(1);
        assertThat(between("1969-12-31T18:00:00Z", "1970-01-01T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void until_the_end_of_a_day_a_date_counts_that_day_less_its_own() {
        long opened = Days.of(Instant.parse("2017-12-30T00:00:00Z"));
        assertThat(Days.between(opened, Days.endOf(LocalDate.of(2017, 12, 31)))).isEqualTo(1);
        assertThat(Days.date(Days.endOf(LocalDate.of(2017, 12, 31)))).isEqualTo(LocalDate.of(2017, 12, 31));
    }

    @Test
    void what_is_not_known_stays_unknown() {
        assertThat(Days.between(Days.UNKNOWN, 0)).isNaN();
        assertThat(Days.between(0, Days.UNKNOWN)).isNaN();
    }

    private static double between(String start, String end) {
        return Days.between(Days.of(Instant.parse(start)), Days.of(Instant.parse(end)));
    }
}
