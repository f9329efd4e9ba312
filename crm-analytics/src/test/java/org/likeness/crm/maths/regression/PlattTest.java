package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlattTest {
    private static final double[] N = {10, 12, 9, 11, 14, 8};
    private static final double[] WON = {1, 4, 3, 7, 9, 7};

    // R: coef(glm(cbind(w, n - w) ~ z, family = binomial, control = list(epsilon = 1e-14)))
    @Test
    void the_line_is_that_of_a_logistic_regression() {
        Platt line = Platt.of(new double[] {-2, -1, 0, 1, 2, 3}, N, WON);
        assertThat(line.a()).isCloseTo(-0.406578177190088, within(1e-9));
        assertThat(line.b()).isCloseTo(0.661191478030386, within(1e-9));
    }

    @Test
    void log_odds_far_out_do_not_throw_the_line_off() {
        Platt line = Platt.of(new double[] {-30, -1, 0, 1, 40, 400}, N, WON);
        assertThat(line.a()).isCloseTo(-0.354659386826307, within(1e-9));
        assertThat(line.b()).isCloseTo(0.00728649226140634, within(1e-9));
    }

    @Test
    void log_odds_in_the_wrong_order_get_the_smallest_slope_and_the_average() {
        Platt line = Platt.of(new double[] {3, 2, 1, 0, -1, -2}, N, WON);
        assertThat(line.b()).isEqualTo(Platt.SMALLEST_SLOPE);
        assertThat(Logit.probability(line.logOdds(0))).isCloseTo(31 / 64d, within(1e-3));
    }
}
