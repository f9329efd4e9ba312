package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnMeansTest {
    /** Few are large, as amounts are. */
    private static final double[] AMOUNTS =
            IntStream.rangeClosed(1, 18).mapToDouble(i -> Math.pow(i, 3)).toArray();

    @Test
    void p_is_near_that_of_all_draws_counted_out() {
        double[] means = IntStream.range(0, 1 << AMOUNTS.length)
                .filter(draw -> Integer.bitCount(draw) == 6)
                .mapToDouble(DrawnMeansTest::mean)
                .toArray();
        for (double share : new double[] {.01, .05, .2, .8, .95, .99}) {
            double mean = Arrays.stream(means).sorted().toArray()[(int) (share * means.length)];
            double lower = (double) Arrays.stream(means).filter(m -> m <= mean).count() / means.length;
            double upper = (double) Arrays.stream(means).filter(m -> m >= mean).count() / means.length;
            assertThat(DrawnMeans.of(AMOUNTS).p(mean, 6)).isCloseTo(2 * Math.min(lower, upper), within(.02));
        }
    }

    @Test
    void a_group_and_the_others_are_one_test() {
        double all = Arrays.stream(AMOUNTS).sum();
        double inside =
                IntStream.of(3, 9, 11, 14, 15, 17).mapToDouble(i -> AMOUNTS[i]).sum();
        var drawn = DrawnMeans.of(AMOUNTS);
        assertThat(drawn.p(inside / 6, 6)).isCloseTo(drawn.p((all - inside) / 12, 12), within(1e-9));
    }

    @Test
    void values_without_skew_are_normal() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
        double deviation = Math.sqrt((1000 * 1000 - 1) / 12d * 900 / (100 * 999d));
        assertThat(DrawnMeans.of(values).p(499.5 + 1.959963984540054 * deviation, 100))
                .isCloseTo(.05, within(1e-9));
    }

    @Test
    void nothing_is_said_of_values_that_are_all_alike_of_none_and_of_all() {
        assertThat(DrawnMeans.of(new double[] {2, 2, 2, 2}).p(2, 2)).isNaN();
        assertThat(DrawnMeans.of(AMOUNTS).p(5, 0)).isNaN();
        assertThat(DrawnMeans.of(AMOUNTS).p(5, 18)).isNaN();
        assertThat(DrawnMeans.of(new double[] {1, 2}).p(1, 1)).isNaN();
    }

    private static double mean(int draw) {
        return IntStream.range(0, AMOUNTS.length)
                        .filter(i -> (draw >> i & 1) == 1)
                        .mapToDouble(i -> AMOUNTS[i])
                        .sum()
                / 6;
    }
}
