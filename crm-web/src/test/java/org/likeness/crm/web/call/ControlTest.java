package org.likeness.crm.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.maths.stats.Proportion;

class ControlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Control TENTH = new Control(.1, DAY);

    @Test
    void the_draw_of_a_record_and_day_can_be_run_again() {
        for (long id = 1; id < 500; id++) {
            assertThat(Control.leavesOut(true, id, DAY, .3)).isEqualTo(Control.leavesOut(true, id, DAY, .3));
        }
    }

    /** 20,000 draws at .1: R qbinom(c(1e-6, 1 - 1e-6), 20000, .1) is 1801 and 2205. */
    @Test
    void about_the_share_asked_for_is_left_out() {
        var out = LongStream.range(0, 20_000)
                .filter(id -> Control.leavesOut(false, id << 22, DAY, .1))
                .count();
        assertThat(out).isBetween(1801L, 2205L);
        assertThat(LongStream.range(0, 1000).filter(id -> Control.leavesOut(false, id, DAY, 0)))
                .isEmpty();
    }

    @Test
    void another_day_and_another_kind_are_drawn_apart() {
        var same = LongStream.range(0, 20_000)
                .filter(id -> Control.leavesOut(true, id, DAY, .5) == Control.leavesOut(true, id, DAY.plusDays(1), .5))
                .count();
        var kinds = LongStream.range(0, 20_000)
                .filter(id -> Control.leavesOut(true, id, DAY, .5) == Control.leavesOut(false, id, DAY, .5))
                .count();
        assertThat(same).isBetween(9600L, 10_400L);
        assertThat(kinds).isBetween(9600L, 10_400L);
    }

    @Test
    void a_greater_share_leaves_out_those_of_a_smaller_one_too() {
        assertThat(LongStream.range(0, 5000)
                        .filter(id -> Control.leavesOut(true, id, DAY, .1))
                        .allMatch(id -> Control.leavesOut(true, id, DAY, .2)))
                .isTrue();
    }

    @Test
    void nothing_is_said_before_thirty_of_each_have_had_their_time() {
        assertThat(compared(20, 200, 5, 29)).isEqualTo(Comparison.Verdict.NOT_YET);
        assertThat(compared(1, 200, 0, 40)).isEqualTo(Comparison.Verdict.NOT_YET);
        assertThat(compared(100, 200, 5, 30)).isEqualTo(Comparison.Verdict.HELPS);
        assertThat(compared(20, 200, 20, 40)).isEqualTo(Comparison.Verdict.HARMS);
        assertThat(compared(50, 200, 10, 40)).isEqualTo(Comparison.Verdict.NOT_SEEN);
    }

    private static Comparison.Verdict compared(int won, int listed, int wonLeftOut, int leftOut) {
        return Comparison.of(TENTH, 60, 0, 0, Proportion.of(won, listed), Proportion.of(wonLeftOut, leftOut))
                .verdict();
    }
}
