package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LAST_WEEK = TEN.minusSeconds(7 * 86_400);

    @Test
    void a_move_is_of_whoever_wrote_the_stage_down_when_the_visit_began() {
        var moves = moves(
                change(200, "6", "7", "Cem"),
                change(100, "7", "6", "Bo"),
                change(1, "5", "7", "Ada"),
                change(0, "1", "5", "Lin"));
        assertThat(moves.by(TEN.plusSeconds(199), 6, 7)).isEqualTo("Cem");
        assertThat(moves.by(TEN.plusSeconds(100), 7, 6)).isEqualTo("Bo");
        assertThat(moves.by(TEN, 5, 7)).isEqualTo("Ada");
    }

    @Test
    void a_move_dated_back_is_of_whoever_wrote_it_down_later() {
        var moves = moves(change(5, "2", "3", "Bo"), change(0, "1", "2", "Ada"));
        assertThat(moves.by(TEN.minusSeconds(3_600), 2, 3)).isEqualTo("Bo");
        assertThat(moves.by(LAST_WEEK, 1, 2)).isEqualTo("Ada");
    }

    @Test
    void moves_to_and_fro_that_are_all_dated_back_are_each_of_their_own_author() {
        var moves = moves(change(9, "1", "2", "Cem"), change(5, "2", "1", "Bo"), change(0, "1", "2", "Ada"));
        assertThat(moves.by(LAST_WEEK.plusSeconds(200), 1, 2)).isEqualTo("Cem");
        assertThat(moves.by(LAST_WEEK.plusSeconds(100), 2, 1)).isEqualTo("Bo");
        assertThat(moves.by(LAST_WEEK, 1, 2)).isEqualTo("Ada");
    }

    @Test
    void a_move_made_anew_after_it_was_taken_back_is_of_who_made_it_anew() {
        var moves = moves(change(9, "1", "2", "Cem"), change(5, "2", "1", "Bo"), change(0, "1", "2", "Ada"));
        assertThat(moves.by(LAST_WEEK, 1, 2)).isEqualTo("Cem");
    }

    @Test
    void who_takes_a_later_move_back_did_not_make_the_first_one() {
        assertThat(moves(change(9, "8", "7", "Bo"), change(0, "7", "8", "Bo")).by(LAST_WEEK, 1, 7))
                .isEmpty();
    }

    @Test
    void a_move_that_no_change_tells_of_is_of_nobody_known() {
        assertThat(moves(change(0, "1", "7", "Ada")).by(TEN.plusSeconds(300), 1, 7))
                .isEmpty();
        assertThat(moves(change(0, "1", "7", "Ada")).by(TEN, 1, 9)).isEmpty();
    }

    private static Moves moves(Object[]... newestFirst) {
        return new Moves(List.of(newestFirst));
    }

    private static Object[] change(int after, String from, String to, String by) {
        return new Object[] {TEN.plusSeconds(after), "stage", from, to, 1L, null, null, null, by};
    }
}
