package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieTest {
    private static final int[][] CODES = {{0, 0, 1, 1, 2, 2, 0, 1, 2, 2}, {0, 1, 0, 1, 0, 1, 1, 1, 0, 1}};
    private static final double[] N = {5, 3, 8, 2, 7, 4, 6, 9, 1, 3};
    private static final double[] WON = {1, 2, 6, 1, 2, 3, 2, 8, 0, 1};

    // R: p <- c(19, 15) / 34; X <- cbind(1, ifelse(a == 0, p[1], a == 1), ifelse(a == 0, p[2], a == 2), b == 0, b == 1)
    //    50 Newton steps w - solve(t(X) W X + 2 diag(0,1,1,1,1), gradient); c(w[1], sum(p * w[2:3]), w[-1])
    @Test
    void a_tied_code_is_as_if_its_rows_were_coded_with_the_mean_of_the_others() {
        OneHot x = new OneHot(CODES, new int[] {3, 2}, 10);
        Tie tie = x.tie(0, new double[] {14, 19, 15});
        assertThat(new RidgeLogistic(x, N, WON, 1e-12, List.of(tie)).fit(2))
                .containsExactly(
                        new double[] {
                            0.07864848715154107,
                            0.06143520494837620,
                            0.52219924206119694,
                            -0.52219924206119683,
                            -0.28208972369716956,
                            0.28208972369716956
                        },
                        within(1e-9));
    }

    // R: s2 <- ifelse(x == 0, mean(x[x > 0] >= 2), x >= 2); s3 likewise; X <- cbind(1, s2, s3); Newton with 2
    // diag(0,1,1)
    @Test
    void a_tied_code_of_stairs_stands_at_their_mean_height() {
        int[] codes = {1, 1, 1, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 0};
        double[] won = {1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0};
        double[] n = new double[20];
        Arrays.fill(n, 1);
        Stairs x = new Stairs(new int[][] {codes}, new int[] {4}, new boolean[] {true}, 20);
        Tie tie = x.tie(0, new double[] {2, 5, 8, 5});
        assertThat(new RidgeLogistic(x, n, won, 1e-12, List.of(tie)).fit(2))
                .containsExactly(
                        new double[] {-0.8390040946141454, 0.4234663847492727, 0.3648017222716095, 0.5759945071911969},
                        within(1e-9));
    }

    @Test
    void a_grown_shape_gives_its_unknown_the_mean_of_what_is_known_and_grows_the_same_differences() {
        short[] codes = new short[900];
        boolean[] won = new boolean[900];
        for (int i = 0; i < 900; i++) {
            codes[i] = (short) (i % 3);
            // two thirds against one third where it is known, none at all where it is not
            won[i] = codes[i] == 1 ? i % 9 < 6 : codes[i] == 2 && i % 9 < 3;
        }
        ShapeBoosting boosting =
                new ShapeBoosting(List.of(new ShapeBoosting.Unit(codes, 3, true, 1, true, 0)), won, .05, 10);
        for (int k = 0; k < 100; k++) {
            boosting.rounds(0, 1, 5);
        }
        double[] shape = boosting.shapes()[0];
        assertThat(shape[0]).isCloseTo((shape[1] + shape[2]) / 2, within(1e-12));
        assertThat(shape[1] - shape[2]).isGreaterThan(1);
    }
}
