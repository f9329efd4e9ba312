package org.likeness.crm.web.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.capture.CaptureForm;

class FormThrottleTest {
    private final FormThrottle throttle = new FormThrottle();
    private final CaptureForm form = new CaptureForm(Instant.EPOCH);

    @Test
    void ten_from_one_address_are_taken_at_once_and_others_are_not_held_up() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.take(form, "10.0.0.1")).isZero();
        }
        assertThat(throttle.take(form, "10.0.0.1")).isBetween(1L, 61L);
        assertThat(throttle.take(form, "10.0.0.2")).isZero();
        assertThat(throttle.take(new CaptureForm(Instant.EPOCH), "10.0.0.1")).isZero();
    }

    @Test
    void one_form_takes_so_many_however_many_addresses_they_come_from() {
        var taken = IntStream.range(0, 400)
                .filter(i -> throttle.take(form, "10.0.1." + i) == 0)
                .count();
        assertThat(taken).isBetween(300L, 302L);
    }
}
