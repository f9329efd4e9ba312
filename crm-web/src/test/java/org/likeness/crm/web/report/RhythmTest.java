package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_daily_report_comes_at_its_hour_in_the_houses_zone() {
        var night = Instant.parse("2026-11-21T22:59:59Z"); // 06:59:59 there
        assertThat(Rhythm.DAILY.next(night, 1, 7, SHANGHAI)).isEqualTo("2026-11-21T23:00:00Z");
        assertThat(Rhythm.DAILY.next(Instant.parse("2026-11-21T23:00:00Z"), 1, 7, SHANGHAI))
                .isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void a_weekly_report_comes_on_its_day() {
        assertThat(Rhythm.WEEKLY.next(Instant.parse("2026-11-22T12:00:00Z"), 1, 7, BERLIN))
                .isEqualTo("2026-11-23T06:00:00Z");
        assertThat(Rhythm.WEEKLY.next(Instant.parse("2026-11-23T06:00:00Z"), 1, 7, BERLIN))
                .isEqualTo("2026-11-30T06:00:00Z");
    }

    @Test
    void a_monthly_report_comes_on_the_last_day_of_a_month_that_is_shorter() {
        assertThat(Rhythm.MONTHLY.next(Instant.parse("2027-01-31T12:00:00Z"), 31, 7, BERLIN))
                .isEqualTo("2027-02-28T06:00:00Z");
        assertThat(Rhythm.MONTHLY.next(Instant.parse("2027-02-28T06:00:00Z"), 31, 7, BERLIN))
                .isEqualTo("2027-03-31T05:00:00Z");
    }

    @Test
    void an_hour_that_the_clocks_skip_comes_after_the_gap() {
        assertThat(Rhythm.DAILY.next(Instant.parse("2027-03-27T12:00:00Z"), 1, 2, BERLIN))
                .isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void a_period_is_counted_from_the_day_it_is_sent() {
        assertThat(Period.DAYS_90.on(SUNDAY)).isEqualTo(days("2026-08-25", "2026-11-22"));
        assertThat(Period.LAST_QUARTER.on(SUNDAY)).isEqualTo(days("2026-07-01", "2026-09-30"));
        assertThat(Period.LAST_MONTH.on(LocalDate.of(2027, 1, 5))).isEqualTo(days("2026-12-01", "2026-12-31"));
        assertThat(Period.ALL.on(SUNDAY)).isEqualTo(new Period.Days(null, null));
    }

    @Test
    void the_days_that_a_page_shows_become_the_nearest_period() {
        assertThat(Period.nearest(null, null, SUNDAY)).isEqualTo(Period.ALL);
        assertThat(Period.nearest(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), SUNDAY))
                .isEqualTo(Period.LAST_QUARTER);
        assertThat(Period.nearest(LocalDate.of(2026, 1, 1), null, SUNDAY)).isEqualTo(Period.THIS_YEAR);
        assertThat(Period.nearest(LocalDate.of(2026, 8, 20), null, SUNDAY)).isEqualTo(Period.DAYS_90);
        assertThat(Period.nearest(LocalDate.of(2024, 3, 4), null, SUNDAY)).isEqualTo(Period.DAYS_365);
    }

    private static Period.Days days(String from, String to) {
        return new Period.Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
