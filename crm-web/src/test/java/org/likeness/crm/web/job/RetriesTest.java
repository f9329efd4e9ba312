package org.likeness.crm.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
    @Test
    void each_wait_is_about_twice_the_one_before() {
        assertThat(Retries.after(1, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retries.after(2, 0.5)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Retries.after(9, 0.5)).isEqualTo(Duration.ofMinutes(128));
        assertThat(Retries.after(1, 0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Retries.after(1, 1)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void all_of_them_take_a_bit_more_than_four_hours() {
        var seconds = IntStream.range(1, Retries.MOST_ATTEMPTS)
                .mapToLong(attempt -> Retries.after(attempt, 0.5).toSeconds())
                .sum();
        assertThat(Duration.ofSeconds(seconds)).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    }
}
