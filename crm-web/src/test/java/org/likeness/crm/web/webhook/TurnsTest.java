package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);

    @Test
    void a_few_are_served_at_once_and_each_only_once() {
        assertThat(turns.begin(1)).isTrue();
        assertThat(turns.begin(1)).isFalse();
        assertThat(turns.begin(2)).isTrue();
        assertThat(turns.begin(3)).isFalse();
        turns.end(1);
        assertThat(turns.begin(3)).isTrue();
    }

    @Test
    void whoever_had_no_turn_for_longest_comes_first() {
        turns.begin(1);
        turns.begin(2);
        turns.end(2);
        turns.end(1);
        assertThat(turns.ordered(List.of(1L, 2L, 3L))).containsExactly(3L, 2L, 1L);
    }
}
