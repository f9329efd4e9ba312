package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PromiseCheckTest {
    private static final double[] P = {.1, .2, .3, .4, .6, .7, .8, .9, .15, .35};
    private static final boolean[] Y = {false, true, false, true, true, false, true, true, false, false};

    /** R: sum(y-p)/sqrt(sum(p*(1-p))) and sum((y-p)*(1-2*p))/sqrt(sum((1-2*p)^2*p*(1-p))). */
    @Test
    void promises_are_held_against_what_happened() {
        PromiseCheck test = PromiseCheck.of(P, Y);
        assertThat(test.overall()).isCloseTo(0.377425678048199, within(1e-12));
        assertThat(test.spread()).isCloseTo(0.30051030186327, within(1e-12));
        assertThat(test.happened()).isEqualTo(5);
        assertThat(test.expected()).isCloseTo(4.5, within(1e-12));
    }

    @Test
    void saying_the_opposite_of_everything_turns_the_overall_sign_and_keeps_the_spread() {
        double[] p = P.clone();
        boolean[] y = Y.clone();
        for (int i = 0; i < p.length; i++) {
            p[i] = 1 - P[i];
            y[i] = !Y[i];
        }
        PromiseCheck test = PromiseCheck.of(p, y);
        assertThat(test.overall()).isCloseTo(-0.377425678048199, within(1e-12));
        assertThat(test.spread()).isCloseTo(0.30051030186327, within(1e-12));
    }

    @Test
    void without_rows_nothing_can_be_told() {
        assertThat(PromiseCheck.of(new double[0], new boolean[0]).overall()).isNaN();
        assertThat(PromiseCheck.of(new double[] {.5, .5}, new boolean[] {true, false})
                        .spread())
                .isNaN();
    }
}
