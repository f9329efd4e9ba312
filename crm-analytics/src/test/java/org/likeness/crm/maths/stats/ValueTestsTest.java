package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ValueTestsTest {
    // R: fisher.test(matrix(c(3,1,2,9),2))$p.value and so on
    @Test
    void fisher_agrees_with_r() {
        assertThat(FisherExact.twoSided(3, 1, 2, 9)).isCloseTo(0.076923076923077, within(1e-10));
        assertThat(FisherExact.twoSided(0, 7, 30, 60)).isCloseTo(0.0954791148339416, within(1e-10));
        assertThat(FisherExact.twoSided(1, 4, 900, 80000)).isCloseTo(0.0544574215715131, within(1e-10));
    }

    @Test
    void fisher_of_a_table_with_an_empty_margin_is_one() {
        assertThat(FisherExact.twoSided(0, 0, 5, 6)).isCloseTo(1, within(1e-9));
        assertThat(FisherExact.twoSided(4, 0, 5, 0)).isCloseTo(1, within(1e-9));
    }

    // R: O <- matrix(c(30,20,70,120),2); G <- 2*sum(O*log(O/E)); pchisq(G, 1, lower=FALSE)
    @Test
    void the_g_test_agrees_with_r() {
        GTest test = GTest.of(30, 20, 70, 120);
        assertThat(test.statistic()).isCloseTo(8.62980570862325536, within(1e-10));
        assertThat(test.p()).isCloseTo(0.00330706843690745, within(1e-12));
        assertThat(GTest.of(5, 0, 9, 0).p()).isEqualTo(1);
    }

    // R: p.adjust(c(.01,.04,.03,.005,.5), "BH")
    @Test
    void q_values_agree_with_r_and_pass_over_what_was_not_tested() {
        double[] q = BenjaminiHochberg.adjust(new double[] {.01, .04, Double.NaN, .03, .005, .5});
        assertThat(q[2]).isNaN();
        assertThat(new double[] {q[0], q[1], q[3], q[4], q[5]})
                .containsExactly(new double[] {.025, .05, .05, .025, .5}, within(1e-12));
    }

    @Test
    void the_smoothed_log_odds_ratio_is_finite_where_nothing_was_lost() {
        LogOddsRatio ratio = LogOddsRatio.of(10, 0, 5, 5);
        // ln((10.5 * 5.5) / (0.5 * 5.5)), 1.959964 * sqrt(1/10.5 + 1/.5 + 2/5.5)
        assertThat(ratio.value()).isCloseTo(Math.log(21), within(1e-12));
        assertThat(ratio.high() - ratio.value()).isCloseTo(3.0735, within(1e-3));
    }

    // by hand: a 30, n 50, W 100, N 240
    @Test
    void the_lift_interval_follows_its_formula() {
        Lift lift = Lift.of(30, 50, 100, 240);
        double variance = Math.pow(1 / 30d - 1 / 100d, 2) * 50 * .6 * .4 + 190 * (70 / 190d) * (120 / 190d) / 10_000;
        assertThat(lift.value()).isCloseTo(1.44, within(1e-12));
        assertThat(lift.low()).isCloseTo(1.44 * Math.exp(-1.959964 * Math.sqrt(variance)), within(1e-6));
        assertThat(lift.clearOfOne()).isTrue();
    }

    @Test
    void a_value_that_was_never_won_has_a_lift_of_zero_and_an_upper_end() {
        Lift lift = Lift.of(0, 30, 100, 240);
        assertThat(lift.value()).isZero();
        assertThat(lift.low()).isZero();
        assertThat(lift.high()).isBetween(.1, .9);
    }

    @Test
    void five_wins_of_one_customer_tell_no_more_of_the_lift_than_one() {
        Lift five = Lift.ofNoneOrAll(5, 5, 1, 100, 240);
        Lift one = Lift.of(1, 1, 96, 236);
        assertThat(five.value()).isEqualTo(2.4);
        assertThat(five.low()).isCloseTo(one.low(), within(1e-12));
        assertThat(Lift.of(5, 5, 100, 240).low()).isGreaterThan(1.2 * five.low());
    }

    @Test
    void an_interval_holds_its_own_lift_even_where_one_customer_has_nearly_all_wins() {
        Lift lift = Lift.ofNoneOrAll(90, 90, 1, 100, 200);
        assertThat(lift.low()).isLessThanOrEqualTo(lift.value());
        assertThat(lift.high()).isGreaterThanOrEqualTo(lift.value());
    }

    // by hand: a = W = 100, n 150, N 250; half a won and half a lost record beside the 100 outside
    @Test
    void a_value_that_holds_every_win_has_an_interval_from_what_may_be_outside() {
        Lift lift = Lift.of(100, 150, 100, 250);
        assertThat(lift.value()).isCloseTo(5 / 3d, within(1e-12));
        assertThat(lift.low()).isCloseTo(1.6422424845708603, within(1e-9));
        assertThat(lift.high()).isCloseTo(1.6880896932425178, within(1e-9));
        assertThat(Lift.ofAllWins(100, 150, 1, 250).clearOfOne()).isFalse(); // all outside is of one customer
    }

    @Test
    void a_revenue_lift_without_revenue_inside_has_no_interval_of_its_own() {
        assertThat(Lift.of(0d, 30, 1e6, 240, .1).high()).isNaN();
    }
}
