package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;

class DealPathTest {
    private static final long DAY = 86_400_000_000L;

    private final DealPath path = new DealPath(100 * DAY);

    @Test
    void visits_of_one_moment_keep_the_order_they_were_written_in() {
        deal(Outcome.OPEN, Days.UNKNOWN);
        path.visit(3, 2, 5 * DAY, Days.UNKNOWN);
        path.visit(2, 1, 5 * DAY, 5 * DAY);
        path.visit(1, 0, 5 * DAY, 5 * DAY);
        path.settle();
        assertThat(path.stage(0)).isZero();
        assertThat(path.days(0)).isZero();
        assertThat(path.ending(1)).isEqualTo(Ending.ADVANCED);
        assertThat(path.ending(2)).isEqualTo(Ending.OPEN);
        assertThat(path.days(2)).isEqualTo(95);
    }

    @Test
    void a_visit_that_was_left_for_nowhere_known_ended_in_no_known_way() {
        deal(Outcome.OPEN, Days.UNKNOWN);
        path.visit(1, 0, 5 * DAY, 7 * DAY);
        path.settle();
        assertThat(path.ending(0)).isEqualTo(Ending.UNKNOWN);
        assertThat(path.days(0)).isEqualTo(2);
    }

    @Test
    void a_visit_left_before_it_was_entered_makes_no_sense_also_where_it_goes_on_with_one_that_does() {
        deal(Outcome.OPEN, Days.UNKNOWN);
        path.visit(1, 0, 5 * DAY, 9 * DAY);
        path.visit(2, 0, 10 * DAY, 7 * DAY);
        path.visit(3, 1, 11 * DAY, 4 * DAY);
        path.settle();
        assertThat(path.visits()).isEqualTo(2);
        assertThat(path.days(0)).isNegative();
        assertThat(path.days(1)).isNegative();
    }

    @Test
    void a_visit_that_goes_on_with_one_left_before_it_was_entered_lasts_from_its_own_day() {
        deal(Outcome.OPEN, Days.UNKNOWN);
        path.visit(1, 0, 5 * DAY, 3 * DAY);
        path.visit(2, 0, 60 * DAY, 62 * DAY);
        path.settle();
        assertThat(path.visits()).isEqualTo(1);
        assertThat(path.days(0)).isEqualTo(2);
    }

    @Test
    void the_last_visit_of_a_closed_deal_ends_when_the_deal_does() {
        deal(Outcome.LOST, 9 * DAY);
        path.visit(1, 0, 5 * DAY, Days.UNKNOWN);
        path.settle();
        assertThat(path.ending(0)).isEqualTo(Ending.LOST);
        assertThat(path.days(0)).isEqualTo(4);
        assertThat(path.cycleDays()).isEqualTo(8);
    }

    @Test
    void what_is_later_than_the_day_has_not_happened() {
        deal(Outcome.WON, 120 * DAY);
        path.visit(1, 0, 5 * DAY, 110 * DAY);
        path.visit(2, 1, 110 * DAY, 120 * DAY);
        path.settle();
        assertThat(path.outcome).isEqualTo(Outcome.OPEN);
        assertThat(path.visits()).isEqualTo(1);
        assertThat(path.ending(0)).isEqualTo(Ending.OPEN);
        assertThat(path.days(0)).isEqualTo(95);
    }

    @Test
    void a_closed_deal_without_a_closing_date_has_no_known_length() {
        deal(Outcome.WON, Days.UNKNOWN);
        path.settle();
        assertThat(path.outcome).isEqualTo(Outcome.WON);
        assertThat(path.cycleDays()).isNaN();
    }

    private void deal(Outcome outcome, long closed) {
        path.start(1);
        path.opened = DAY;
        path.closed = closed;
        path.outcome = outcome;
    }
}
