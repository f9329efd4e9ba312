package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"20, 0.2", "62.5, 0.625", "'62,5 %', 0.625", "100%, 1", "0, 0", "' 7. ', 0.07", "-5, -0.05"})
    void what_is_typed_in_percent_is_kept_as_a_share(String typed, String share) {
        assertThat(Percent.share(typed)).contains(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1E5", "ten", "", "%", "1234567890", "0x10", "1.2.3"})
    void what_is_no_percentage_is_none_however_few_characters_it_has(String typed) {
        assertThat(Percent.share(typed)).isEmpty();
    }

    @Test
    void very_many_digits_are_none_either() {
        assertThat(Percent.share("9".repeat(100_000))).isEmpty();
    }
}
