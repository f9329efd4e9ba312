package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class MeanRatioTest {
    private static final double[] Y = {5, 3, 8, 0, 2, 4, 6, 1, 7, 3, 2, 5, 1, 0, 2, 3, 1, 4, 0, 2, 1, 3, 2, 1, 0, 5};
    private static final int[] GROUP =
            IntStream.range(0, Y.length).map(i -> i < 12 ? 1 : 0).toArray();
    private static final int[] ACCOUNT = {
        1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 2, 11, 12, 13, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22
    };

    // R: u <- ifelse(g==1, (y-m1)/sum(y[g==1]), -(y-m2)/sum(y[g==0])); s <- tapply(u, cl, sum); C <- length(s)
    // m1/m2 * exp(c(-1,1) * qt(.975, 9) * sqrt(sum(s^2) * C/(C-1))), ten accounts inside
    @Test
    void records_of_one_account_count_together() {
        MeanRatio ratio = of(Y, GROUP, ACCOUNT);
        assertThat(ratio.mean()).isCloseTo(46 / 12d, within(1e-14));
        assertThat(ratio.others()).isCloseTo(25 / 14d, within(1e-14));
        assertThat(ratio.ratio()).isCloseTo(2.1466666666666665, within(1e-14));
        assertThat(ratio.low()).isCloseTo(1.11837457357016, within(1e-9));
        assertThat(ratio.high()).isCloseTo(4.12042430745471, within(1e-9));
        assertThat(ratio.n()).isEqualTo(12);
        assertThat(ratio.nOthers()).isEqualTo(14);
        assertThat(ratio.clearOfOne()).isTrue();
    }

    // R: m1/m2 * exp(c(-1,1) * qt(.975, 11) * sqrt(sum(u^2)))
    @Test
    void records_that_stand_alone_count_each_for_itself() {
        MeanRatio ratio = of(Y, GROUP, alone(Y.length));
        assertThat(ratio.low()).isCloseTo(1.15364108409498, within(1e-9));
        assertThat(ratio.high()).isCloseTo(3.99446399864726, within(1e-9));
    }

    @Test
    void every_row_twice_narrows_the_interval_unless_it_is_of_the_same_account() {
        double[] y = DoubleStream.concat(Arrays.stream(Y), Arrays.stream(Y)).toArray();
        int[] group = twice(GROUP, 0);
        MeanRatio once = of(Y, GROUP, ACCOUNT);
        MeanRatio others = of(y, group, twice(ACCOUNT, 30));
        MeanRatio same = of(y, group, twice(ACCOUNT, 0));
        assertThat(others.ratio()).isEqualTo(once.ratio()).isEqualTo(same.ratio());
        assertThat(width(others)).isBetween(width(once) * .6, width(once) * .75);
        assertThat(width(same)).isGreaterThan(width(once) * .99);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        int[] back = IntStream.range(0, Y.length).map(i -> Y.length - 1 - i).toArray();
        MeanRatio ratio = of(
                Arrays.stream(back).mapToDouble(i -> Y[i]).toArray(),
                Arrays.stream(back).map(i -> GROUP[i]).toArray(),
                Arrays.stream(back).map(i -> ACCOUNT[i]).toArray());
        assertThat(ratio.low()).isCloseTo(of(Y, GROUP, ACCOUNT).low(), within(1e-12));
    }

    @Test
    void few_accounts_or_no_follow_ups_leave_the_interval_open() {
        int[] nine = ACCOUNT.clone();
        nine[9] = 10;
        assertThat(of(Y, GROUP, nine).ratio()).isCloseTo(2.1466666666666665, within(1e-14));
        assertThat(of(Y, GROUP, nine).low()).isNaN();
        double[] noneInside = Y.clone();
        Arrays.fill(noneInside, 0, 12, 0);
        assertThat(of(noneInside, GROUP, ACCOUNT).ratio()).isZero();
        assertThat(of(noneInside, GROUP, ACCOUNT).high()).isNaN();
        double[] noneOutside = Y.clone();
        Arrays.fill(noneOutside, 12, Y.length, 0);
        assertThat(of(noneOutside, GROUP, ACCOUNT).ratio()).isNaN();
        assertThat(of(noneOutside, GROUP, ACCOUNT).clearOfOne()).isFalse();
        double[] same = new double[Y.length];
        Arrays.fill(same, 3);
        assertThat(of(same, GROUP, ACCOUNT).ratio()).isEqualTo(1);
        assertThat(of(same, GROUP, ACCOUNT).clearOfOne()).isFalse();
    }

    /** Follow-ups come by account (a gamma of shape 1.5), so do values; the mean is the same everywhere. */
    @Test
    void where_accounts_repeat_one_interval_in_twenty_misses() {
        RandomGenerator random = new Well19937c(20);
        GammaDistribution attention = new GammaDistribution(random, 1.5, 2);
        int misses = 0;
        for (int run = 0; run < 2000; run++) {
            double[] y = new double[400];
            int[] group = new int[y.length];
            int[] account = new int[y.length];
            for (int i = 0; i < y.length; i++) {
                account[i] = i / 4;
                group[i] = account[i] < 25 ? 1 : 0;
            }
            for (int i = 0; i < y.length; i += 4) {
                PoissonDistribution calls = new PoissonDistribution(random, attention.sample() + 1e-9, 1e-9, 1000);
                for (int k = i; k < i + 4; k++) {
                    y[k] = calls.sample();
                }
            }
            misses += of(y, group, account).clearOfOne() ? 1 : 0;
        }
        assertThat(misses / 2000d).isBetween(.03, .065);
    }

    private static MeanRatio of(double[] y, int[] group, int[] account) {
        return MeanRatio.of(GroupContrasts.of(y, group, 2, account), 1);
    }

    private static double width(MeanRatio ratio) {
        return Math.log(ratio.high() / ratio.low());
    }

    private static int[] alone(int rows) {
        int[] alone = new int[rows];
        Arrays.fill(alone, -1);
        return alone;
    }

    private static int[] twice(int[] codes, int more) {
        return IntStream.concat(Arrays.stream(codes), Arrays.stream(codes).map(code -> code + more))
                .toArray();
    }
}
