package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeLogisticTest {
    private static final int[][] CODES = {{0, 0, 1, 1, 2, 2, 0, 1, 2, 2}, {0, 1, 0, 1, 0, 1, 1, 1, 0, 1}};
    private static final double[] N = {5, 3, 8, 2, 7, 4, 6, 9, 1, 3};
    private static final double[] WON = {1, 2, 6, 1, 2, 3, 2, 8, 0, 1};
    // R: 50 Newton steps w - solve(t(X) W X + 2 diag(0,1,1,1,1,1), gradient) on the one-hot matrix X
    private static final double[] EXPECTED = {
        0.0762247740272015,
        -0.4763333266270793,
        0.7776073289855975,
        -0.3012740023585183,
        -0.3164783082393227,
        0.3164783082393227
    };

    @Test
    void the_penalised_fit_agrees_with_newton_in_r() {
        OneHot x = new OneHot(CODES, new int[] {3, 2}, 10);
        assertThat(new RidgeLogistic(x, N, WON, 1e-12).fit(2)).containsExactly(EXPECTED, within(1e-9));
    }

    @Test
    void a_path_of_penalties_ends_where_a_single_fit_does() {
        RidgeLogistic path = new RidgeLogistic(new OneHot(CODES, new int[] {3, 2}, 10), N, WON, 1e-12);
        path.fit(100);
        path.fit(10);
        assertThat(path.fit(2)).containsExactly(EXPECTED, within(1e-9));
    }

    @Test
    void equal_rows_are_one_pattern_and_the_fit_is_the_same() {
        int[][] twice = {{0, 1, 0, 1, 2}, {1, 0, 1, 0, 1}};
        Patterns patterns = Patterns.of(twice, 5);
        assertThat(patterns.count()).isEqualTo(3);
        assertThat(patterns.of()).containsExactly(0, 1, 0, 1, 2);
        assertThat(patterns.codes(twice)[0]).containsExactly(0, 1, 2);
    }
}
