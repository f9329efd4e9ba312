package org.likeness.crm.maths.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GowerTest {
    /** A category that tells much, an ordered number that tells nothing; bin 0 is unknown. */
    private static final Gower GOWER = Gower.of(
            new boolean[] {false, true}, new int[][] {{0, 40, 10}, {0, 25, 25}}, new int[][] {{0, 10, 40}, {0, 25, 25}
            });

    // by hand: 2 * .4 * ln(.4 / .25) + 2 * .1 * ln(.1 / .25) - 1 / 200
    @Test
    void a_feature_weighs_what_it_tells() {
        double information = .8 * Math.log(1.6) + .2 * Math.log(.4) - .005;
        assertThat(GOWER.weights()[0]).isCloseTo(information, within(1e-12));
        assertThat(GOWER.weights()[1]).isZero();
    }

    @Test
    void likeness_to_the_won_is_the_share_that_is_equal() {
        assertThat(GOWER.toWon(new int[] {1, 1})).isCloseTo(.8, within(1e-12));
        assertThat(GOWER.toWon(new int[] {2, 2})).isCloseTo(.2, within(1e-12));
        assertThat(GOWER.toWon(new int[] {0, 2})).isNaN();
    }

    @Test
    void what_is_known_counts_by_its_weight() {
        Gower gower = new Gower(new double[] {3, 1, 0}, null, null);
        assertThat(gower.known(new int[] {1, 0, 0})).isEqualTo(.75);
        assertThat(gower.known(new int[] {0, 2, 1})).isEqualTo(.25);
        assertThat(gower.known(new int[] {0, 0, 1})).isZero();
        assertThat(new Gower(new double[] {0}, null, null).known(new int[] {1})).isNaN();
    }

    @Test
    void ordered_bins_are_alike_by_their_distance() {
        Gower gower = new Gower(new double[] {1, 1}, new double[][] {null, {0, .25, .75}}, null);
        assertThat(gower.between(new int[] {1, 1}, new int[] {1, 2})).isCloseTo(.75, within(1e-12));
        assertThat(gower.between(new int[] {0, 1}, new int[] {1, 2})).isCloseTo(.5, within(1e-12));
    }

    @Test
    void likeness_to_each_of_many_is_that_to_one_to_the_last_digit() {
        Gower gower = Gower.of(
                new boolean[] {false, true, true},
                new int[][] {{3, 40, 10}, {0, 25, 20, 5}, {9, 1, 4, 36}},
                new int[][] {{5, 10, 40}, {1, 5, 20, 25}, {2, 20, 14, 4}});
        short[][] others = {{0, 1, 2, 2, 0}, {1, 3, 0, 2, 0}, {3, 0, 1, 2, 0}};
        for (int[] one : new int[][] {{1, 2, 3}, {0, 1, 2}, {2, 0, 0}, {0, 0, 0}}) {
            double[] each = gower.toEach(one, others, 5);
            double[] singly = new double[5];
            Arrays.setAll(singly, i -> gower.between(one, new int[] {others[0][i], others[1][i], others[2][i]}));
            assertThat(each).containsExactly(singly);
        }
    }
}
