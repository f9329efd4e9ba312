package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.likeness.crm.funnel.DealOutlook.Remaining;
import org.likeness.crm.funnel.DealOutlook.Status;
import org.likeness.crm.kernel.Outcome;

class OutlookTest {
    /**
     * Of 40 deals 10 are lost from the first stage after 4 days and 30 go on after 10. Of these 15 are won after 5, 10 lost after
     * 2, and 5 go back after 3, to be lost after 20 more. W1 = 1/2 + W0/6 and W0 = 2/3 W1, so W1 = 9/16, W0 = 3/8.
     */
    private final Outlook outlook = walks().many(10, Outcome.LOST, 0, 4)
            .many(15, Outcome.WON, 0, 10, 1, 5)
            .many(10, Outcome.LOST, 0, 10, 1, 2)
            .many(5, Outcome.LOST, 0, 10, 1, 3, 0, 20)
            .outlook();

    @Test
    void a_deal_that_came_back_can_still_win() {
        assertThat(outlook.entering(0)).isCloseTo(3 / 8., within(1e-9));
        assertThat(outlook.entering(1)).isCloseTo(9 / 16., within(1e-9));
        assertThat(outlook.of(1L, 0).chance()).isCloseTo(9 / 16., within(1e-9));
        assertThat(outlook.of(1L, 0).moveBack()).isCloseTo(1 / 6., within(1e-9));
    }

    @Test
    void the_chance_is_given_that_the_deal_is_still_there() {
        // after 4 days 35 of 45 visits last, 30 of which advance
        DealOutlook four = outlook.of(0L, 4);
        assertThat(four.advance()).isCloseTo(6 / 7., within(1e-9));
        assertThat(four.lose()).isCloseTo(1 / 7., within(1e-9));
        assertThat(four.chance()).isCloseTo(27 / 56., within(1e-9));
        assertThat(four.advancedByNow()).isZero();
        assertThat(four.n()).isEqualTo(45);
        // nobody who stayed for longer than ten days ever advanced
        assertThat(outlook.of(0L, 10).chance()).isZero();
        assertThat(outlook.of(0L, 10).advancedByNow()).isEqualTo(1);
    }

    @Test
    void the_remaining_time_is_until_the_deal_ends() {
        // from entering the second stage 10 end after 2 days, 15 after 5, and 5 after 23
        assertThat(outlook.of(1L, 0).remainingDays()).isEqualTo(new Remaining(2., 5., 5.));
        assertThat(outlook.of(1L, 2).remainingDays()).isEqualTo(new Remaining(3., 3., 12.));
    }

    @Test
    void wins_are_spread_over_the_days_they_take() {
        double chance = outlook.of(1L, 0).chance();
        assertThat(outlook.wonWithin(1L, 0, new double[] {4, 5, 100})).containsExactly(0, chance, chance);
        assertThat(outlook.wonWithin(7L, 0, new double[] {4})).isNull();
    }

    @Test
    void a_deal_with_a_day_to_close_by_keeps_the_rest_of_its_outlook() {
        DealOutlook told = outlook.of(1L, 0);
        assertThat(told.wonByExpectedClose()).isNull();
        DealOutlook asked = told.wonByExpectedClose(.2);
        assertThat(asked.wonByExpectedClose()).isEqualTo(.2);
        assertThat(asked.wonByExpectedClose(null)).isEqualTo(told);
    }

    @Test
    void a_deal_longer_there_than_nearly_all_has_no_chance_told() {
        assertThat(outlook.of(0L, 11).status()).isEqualTo(Status.TOO_LONG_THERE);
        assertThat(outlook.of(0L, 11).chance()).isNull();
        assertThat(outlook.chance(0L, 11)).isNaN();
    }

    @Test
    void with_little_evidence_nothing_is_told() {
        Outlook little = walks().many(19, Outcome.WON, 0, 3).outlook();
        assertThat(little.of(0L, 0).status()).isEqualTo(Status.TOO_FEW);
        assertThat(walks().many(20, Outcome.WON, 0, 3).outlook().of(0L, 0).chance())
                .isEqualTo(1);
    }

    @Test
    void little_evidence_about_the_next_stage_is_too_little_as_well() {
        Outlook thin = walks().many(30, Outcome.OPEN, 0, 3, 1, 5).outlook();
        assertThat(thin.of(0L, 0).status()).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void a_deal_in_no_stage_has_no_outlook() {
        assertThat(outlook.of(null, 3).status()).isEqualTo(Status.NO_STAGE);
        assertThat(outlook.of(0L, Double.NaN).status()).isEqualTo(Status.NO_STAGE);
        assertThat(outlook.closed().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void what_the_longest_watch_has_not_resolved_counts_as_not_won() {
        Outlook half =
                walks().many(20, Outcome.WON, 0, 3).many(20, Outcome.OPEN, 0, 8).outlook();
        assertThat(half.of(0L, 0).chance()).isEqualTo(.5);
        assertThat(half.of(0L, 0).lose()).isZero();
        assertThat(half.of(0L, 3).chance()).isZero();
    }

    private static Walks walks() {
        return new Walks(2);
    }
}
