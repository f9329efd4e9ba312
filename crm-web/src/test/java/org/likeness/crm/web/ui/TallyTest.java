package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void counting_that_stopped_is_told_as_at_least() {
        assertThat(Tally.upTo(999, 1000)).isEqualTo(new Tally(999, true));
        assertThat(Tally.upTo(999, 999)).isEqualTo(new Tally(999, false));
    }
}
