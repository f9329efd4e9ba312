package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IsoSecondsTest {

    @Test
    void the_usual_form_is_read() {
        assertThat(IsoSeconds.read("2024-02-29T23:59:07Z")).isEqualTo(Instant.parse("2024-02-29T23:59:07Z"));
    }

    @Test
    void a_day_that_never_was_is_refused() {
        assertThatThrownBy(() -> IsoSeconds.read("2023-02-29T00:00:00Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoSeconds.read("2023-02-28T24:00:01Z")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void other_forms_are_left_to_others() {
        assertThat(IsoSeconds.read("2024-02-29 23:59:07Z")).isNull();
        assertThat(IsoSeconds.read("2024-02-29T23:59+01Z")).isNull();
        assertThat(IsoSeconds.read("0024-02-28T23:59:07Z")).isNull();
        assertThat(IsoSeconds.read("2024-02-29T23:59:07.5Z")).isNull();
    }
}
