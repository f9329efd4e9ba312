package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareDifferenceTest {

    /** R: w=function(k,n)prop.test(k,n,correct=FALSE)$conf.int, then p-q-sqrt((p-w1[1])^2+(w2[2]-q)^2) and the other end. */
    @Test
    void the_interval_is_newcombes() {
        holds(56, 70, 48, 80, 0.2, 0.0524314724023649, 0.333872654036906);
        holds(9, 10, 3, 10, 0.6, 0.170522723934503, 0.809017973535488);
        holds(0, 30, 0, 40, 0, -0.0876216011972866, 0.113513393173969);
    }

    @Test
    void swapping_the_shares_turns_the_interval_round() {
        ShareDifference there = of(12, 40, 30, 60);
        ShareDifference back = of(30, 60, 12, 40);
        assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
        assertThat(back.high()).isCloseTo(-there.low(), within(1e-12));
    }

    @Test
    void more_of_the_same_narrows_the_interval() {
        ShareDifference few = of(12, 40, 30, 60);
        ShareDifference many = of(120, 400, 300, 600);
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Test
    void without_trials_nothing_can_be_told() {
        assertThat(of(0, 0, 3, 4).low()).isNaN();
    }

    private static void holds(int k, int n, int j, int m, double difference, double low, double high) {
        ShareDifference found = of(k, n, j, m);
        assertThat(found.difference()).isCloseTo(difference, within(1e-12));
        assertThat(found.low()).isCloseTo(low, within(1e-12));
        assertThat(found.high()).isCloseTo(high, within(1e-12));
    }

    private static ShareDifference of(int k, int n, int j, int m) {
        return ShareDifference.of(Proportion.of(k, n), Proportion.of(j, m));
    }
}
