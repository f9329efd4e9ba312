package org.likeness.crm.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BestTest {
    @Test
    void the_best_come_first_and_only_as_many_as_a_day_holds() {
        var best = new Best(3);
        LongStream.of(4, 1, 5, 2, 3).forEach(id -> best.offer(Prospect.lead(id, id / 10., 1, 100.)));
        assertThat(best.inOrder()).extracting(Prospect::id).containsExactly(5L, 4L, 3L);
    }

    @Test
    void of_equal_ones_the_order_of_reading_does_not_matter() {
        var best = new Best(2);
        LongStream.of(3, 1, 2).forEach(id -> best.offer(Prospect.lead(id, .5, 1, 100.)));
        assertThat(best.inOrder()).extracting(Prospect::id).containsExactly(1L, 2L);
    }

    @Test
    void gain_is_chance_times_amount_times_urgency() {
        assertThat(new Prospect(true, 1, .5, 100., true, .2, null, null, null).gain())
                .isEqualTo(10);
        assertThat(Prospect.lead(1, .5, .4, 100.).gain()).isEqualTo(20);
    }

    @Test
    void what_gains_nothing_is_no_call() {
        var best = new Best(2);
        best.offer(Prospect.lead(1, 0, 1, 100.));
        assertThat(best.inOrder()).isEmpty();
    }

    @Test
    void leads_whose_gain_nobody_can_tell_come_last_by_their_chance() {
        var best = new Best(4);
        best.offer(Prospect.lead(1, .2, 1, null));
        best.offer(Prospect.lead(2, .9, 1, null));
        best.offer(Prospect.lead(3, 0, 1, null));
        best.offer(new Prospect(true, 4, .1, 10., true, .1, null, null, null));
        assertThat(best.inOrder()).extracting(Prospect::id).containsExactly(4L, 2L, 1L);
        assertThat(best.inOrder()).extracting(Prospect::gain).containsExactly(.1 * 10 * .1, null, null);
    }

    @Test
    void what_has_a_gain_takes_the_place_of_what_has_none() {
        var best = new Best(1);
        best.offer(Prospect.lead(1, .9, 1, null));
        best.offer(new Prospect(true, 2, .1, 10., true, .1, null, null, null));
        assertThat(best.inOrder()).extracting(Prospect::id).containsExactly(2L);
    }
}
