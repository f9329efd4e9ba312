package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.maths.regression.ShapeBoosting.Unit;

class ShapeBoostingTest {
    private static final int ROWS = 20_000;
    private static final SplittableRandom RANDOM = new SplittableRandom(11);
    private static final short[] STEP = codes(1, 21);
    private static final short[] CATEGORY = codes(1, 4);
    private static final short[] NOISE = codes(0, 6);

    /** ln odds −0.5 + 1.2 where the first code is above 10, and −1, 0, 1 for the three categories. */
    private static final boolean[] WON = outcomes(i -> -.5 + (STEP[i] > 10 ? 1.2 : 0) + CATEGORY[i] - 2);

    private static final List<Unit> UNITS =
            List.of(new Unit(STEP, 21, true, 1), new Unit(CATEGORY, 5, false, 5), new Unit(NOISE, 7, false, 5));

    @Test
    void shapes_that_were_planted_are_found_and_noise_stays_flat() {
        ShapeBoosting boosting = new ShapeBoosting(UNITS, WON, .1, 20);
        IntStream.range(0, 150).forEach(round -> boosting.rounds(0, 3, 1));
        double[][] shapes = boosting.shapes();
        assertThat(shapes[0][20] - shapes[0][1]).isCloseTo(1.2, within(.15));
        assertThat(shapes[0][5]).isCloseTo(shapes[0][1], within(.1));
        assertThat(shapes[1][3] - shapes[1][1]).isCloseTo(2, within(.15));
        assertThat(Arrays.stream(shapes[2])).allMatch(v -> Math.abs(v) < .12);
    }

    @Test
    void every_round_lowers_the_loss_on_the_rows_learnt_from() {
        ShapeBoosting boosting = new ShapeBoosting(UNITS, WON, .1, 20);
        double before = loss(boosting);
        for (int round = 0; round < 20; round++) {
            boosting.rounds(0, 3, 1);
            double after = loss(boosting);
            assertThat(after).isLessThan(before);
            before = after;
        }
    }

    @Test
    void boosting_goes_on_from_where_it_was() {
        ShapeBoosting all = new ShapeBoosting(UNITS, WON, .1, 20);
        IntStream.range(0, 6).forEach(round -> all.rounds(0, 3, 1));
        ShapeBoosting half = new ShapeBoosting(UNITS, WON, .1, 20);
        IntStream.range(0, 3).forEach(round -> half.rounds(0, 3, 1));
        ShapeBoosting resumed = new ShapeBoosting(UNITS, WON, .1, 20);
        resumed.resume(half.shapes());
        IntStream.range(0, 3).forEach(round -> resumed.rounds(0, 3, 1));
        assertThat(resumed.shapes()[0][20]).isCloseTo(all.shapes()[0][20], within(1e-12));
    }

    @Test
    void a_crossing_that_decides_ranks_before_those_that_do_not() {
        boolean[] won = outcomes(i -> (STEP[i] > 10) == (CATEGORY[i] > 2) ? 1 : -1);
        ShapeBoosting boosting = new ShapeBoosting(UNITS, won, .1, 20);
        boosting.rounds(0, 3, 1);
        List<Crossings.Pair> pairs = Crossings.best(
                new short[][] {STEP, CATEGORY, NOISE},
                new int[] {21, 5, 7},
                boosting.residuals(),
                boosting.curvatures(),
                3);
        assertThat(pairs.get(0).a()).isZero();
        assertThat(pairs.get(0).b()).isEqualTo(1);
        assertThat(pairs.stream().skip(1))
                .allMatch(p -> p.score() < pairs.get(0).score() / 10);
    }

    // by hand: joining the first two costs 10·10/20·.01² = .0005, the next 20·5/25·.495² = .98
    @Test
    void steps_that_hardly_differ_are_joined_and_empty_ones_cost_nothing() {
        assertThat(Fusing.of(new double[] {0, .01, .5, 9, .5}, new double[] {10, 10, 5, 0, 5}, 9, .001))
                .containsExactly(0, 0, 1, 1, 1);
        assertThat(Fusing.of(new double[] {0, .01, .5}, new double[] {10, 10, 5}, 1, 0))
                .containsExactly(0, 0, 0);
    }

    private static double loss(ShapeBoosting boosting) {
        double[][] shapes = boosting.shapes();
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> {
                    double z = boosting.intercept() + shapes[0][STEP[i]] + shapes[1][CATEGORY[i]] + shapes[2][NOISE[i]];
                    return Math.log1p(Math.exp(WON[i] ? -z : z));
                })
                .sum();
    }

    private static short[] codes(int from, int below) {
        short[] codes = new short[ROWS];
        for (int i = 0; i < ROWS; i++) {
            codes[i] = (short) RANDOM.nextInt(from, below);
        }
        return codes;
    }

    private static boolean[] outcomes(java.util.function.IntToDoubleFunction logOdds) {
        boolean[] won = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            won[i] = RANDOM.nextDouble() < Logit.probability(logOdds.applyAsDouble(i));
        }
        return won;
    }
}
