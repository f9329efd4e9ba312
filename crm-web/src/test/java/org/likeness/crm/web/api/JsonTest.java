package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void doubles_keep_full_precision_and_what_is_no_number_is_null() {
        assertThat(text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(text(List.of(Double.NaN, Double.POSITIVE_INFINITY))).isEqualTo("[null,null]");
        assertThat(text(new double[] {1, Double.NaN})).isEqualTo("[1.0,null]");
    }

    @Test
    void money_is_plain_and_without_trailing_zeros() {
        assertThat(text(new BigDecimal("1200.5000"))).isEqualTo("1200.5");
        assertThat(text(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void moments_and_days_are_ISO() {
        assertThat(text(Instant.parse("2026-11-21T09:30:00Z"))).isEqualTo("\"2026-11-21T09:30:00Z\"");
        assertThat(text(LocalDate.of(2026, 11, 21))).isEqualTo("\"2026-11-21\"");
    }

    private static String text(Object value) {
        return new Json(value).text();
    }
}
