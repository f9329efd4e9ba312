package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiftChangesTest {
    private static final int[] GROUP = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    private static final double[] BEFORE = {1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1};
    private static final double[] NOW = {1, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0};
    private static final int[] ACCOUNT_BEFORE = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7};
    private static final int[] ACCOUNT_NOW = {1, 1, 2, 8, 9, 4, 4, 4, 5, 6, 10, 3};

    // R: infl <- function(y,g) { a <- sum(y[g==1]); W <- sum(y); m1 <- mean(y[g==1]); m2 <- mean(y[g==0])
    //   ifelse(g==1, (1/a-1/W)*(y-m1), -(y-m2)/W) }; s1, s2 sums of it by account, V <- sum(s^2)*C/(C-1)
    // v <- V1 + V2 - 2*sum(s1*s2) = 0.3432539682539683; R*exp(c(-1,1)*qt(.975,2)*sqrt(v)); 2*pt(-abs(log(R))/sqrt(v),2)
    @Test
    void an_account_in_both_periods_counts_once() {
        LiftChange change = of(ACCOUNT_BEFORE, ACCOUNT_NOW);
        assertThat(change.value()).isCloseTo(0.5833333333333334, within(1e-14));
        assertThat(change.low()).isCloseTo(0.0468956893754695, within(1e-9));
        assertThat(change.high()).isCloseTo(7.2560566292852595, within(1e-7));
        assertThat(change.p()).isCloseTo(0.454703047080413, within(1e-9));
    }

    // R: v <- sum(infl(y1,g)^2) + sum(infl(y2,g)^2); R*exp(c(-1,1)*qnorm(.975)*sqrt(0.2311035525321240))
    @Test
    void where_no_account_repeats_the_periods_are_independent() {
        int[] alone = new int[GROUP.length];
        Arrays.fill(alone, -1);
        LiftChange change = of(alone, alone);
        assertThat(change.low())
                .isCloseTo(.5833333333333334 * Math.exp(-Lift.Z95 * Math.sqrt(0.231103552532124)), within(1e-12));
    }

    @Test
    void a_side_of_one_account_tells_nothing() {
        int[] one = ACCOUNT_NOW.clone();
        Arrays.fill(one, 0, 6, 1);
        assertThat(of(ACCOUNT_BEFORE, one).p()).isNaN();
        assertThat(of(ACCOUNT_BEFORE, one).high()).isNaN();
        assertThat(of(ACCOUNT_BEFORE, one).value()).isCloseTo(0.5833333333333334, within(1e-14));
    }

    private static LiftChange of(int[] before, int[] now) {
        return new LiftChanges(
                        GroupContrasts.of(BEFORE, GROUP, 2, before),
                        new Rows(BEFORE, GROUP, before),
                        GroupContrasts.of(NOW, GROUP, 2, now),
                        new Rows(NOW, GROUP, now),
                        2)
                .of(1);
    }
}
