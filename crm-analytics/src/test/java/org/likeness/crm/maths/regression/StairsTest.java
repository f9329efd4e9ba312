package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StairsTest {
    // code 0 is unknown; the rows with 1, 2 and 3 are won in 0, 3 and 4 cases
    private static final int[] CODES = {1, 1, 1, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 0};
    private static final double[] WON = {1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0};
    private static final Stairs ORDERED = new Stairs(new int[][] {CODES}, new int[] {4}, new boolean[] {true}, 20);

    private static double[] fit(BinaryRows x, double lambda) {
        double[] n = new double[20];
        Arrays.fill(n, 1);
        return new RidgeLogistic(x, n, WON, 1e-12).fit(lambda);
    }

    // R: a <- unknown; s2 <- (x >= 2) * !a; s3 <- (x >= 3) * !a; z <- w[1] + w[2]*a + w[3]*s2 + w[4]*s3
    //    optim(rep(0, 4), \(w) sum(log(1 + exp(z)) - won * z) + 2/2 * sum(w[-1]^2), method = "BFGS")$par
    @Test
    void the_penalised_heights_of_steps_agree_with_r() {
        assertThat(fit(ORDERED, 2))
                .containsExactly(new double[] {-.86801371, -.24694719, .48611667, .60879443}, within(1e-6));
    }

    @Test
    void the_value_of_a_code_is_the_sum_of_the_steps_up_to_it() {
        assertThat(ORDERED.values(new double[] {-1, .5, 2, 3})).containsExactly(-1, .5, 0, 2, 5);
    }

    @Test
    void a_strong_penalty_makes_neighbours_alike() {
        double[] values = ORDERED.values(fit(ORDERED, 1e6));
        assertThat(values[4] - values[2]).isCloseTo(0, within(1e-4));
    }

    @Test
    void codes_without_an_order_have_a_column_each_as_in_a_one_hot_matrix() {
        int[][] codes = {CODES};
        BinaryRows stairs = new Stairs(codes, new int[] {4}, new boolean[] {false}, 20);
        assertThat(fit(stairs, 2)).containsExactly(fit(new OneHot(codes, new int[] {4}, 20), 2), within(1e-9));
    }
}
