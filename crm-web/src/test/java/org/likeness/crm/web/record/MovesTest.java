package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<Object[]> CHANGES =
            List.of(change(200, "7", "Cem"), change(100, "6", "Bo"), change(1, "7", "Ada"), change(0, "5", "Lin"));

    @Test
    void a_move_is_of_whoever_wrote_the_stage_down_together_with_the_visit() {
        assertThat(Moves.by(CHANGES, TEN, 7)).isEqualTo("Ada");
        assertThat(Moves.by(CHANGES, TEN.plusSeconds(199), 7)).isEqualTo("Cem");
    }

    @Test
    void who_takes_a_later_move_back_did_not_make_the_first_one() {
        assertThat(Moves.by(CHANGES, TEN.minusSeconds(86_400), 7)).isEmpty();
    }

    @Test
    void a_move_that_no_change_tells_of_is_of_nobody_known() {
        assertThat(Moves.by(CHANGES, TEN.plusSeconds(300), 7)).isEmpty();
        assertThat(Moves.by(CHANGES, TEN, 9)).isEmpty();
    }

    private static Object[] change(int after, String stage, String by) {
        return new Object[] {TEN.plusSeconds(after), "stage", "1", stage, 1L, null, null, null, by};
    }
}
