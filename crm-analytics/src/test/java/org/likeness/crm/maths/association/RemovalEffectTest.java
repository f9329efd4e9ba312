package org.likeness.crm.maths.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RemovalEffectTest {

    /**
     * R: P &lt;- S / rowSums(S), with S the counted steps; for each k, x &lt;- solve(diag(3) - Q, r) with row and column k of Q and r[k] set to 0;
     * 1 - (P[start, won] + sum(P[start, -k] * x[-k])) / (P[start, won] + sum(P[start, ] * x)).
     */
    @Test
    void journeys_that_go_in_circles_agree_with_solving_the_chain_anew_without_each_touch() {
        var chain = new RemovalEffect(3);
        chain.add(new int[] {0, 1, 0}, true);
        chain.add(new int[] {1, 2}, false);
        chain.add(new int[] {0, 2, 1}, true);
        chain.add(new int[] {2}, false);
        chain.add(new int[] {1, 0, 2}, false);
        chain.add(new int[] {0}, true);
        assertThat(chain.chance()).isCloseTo(.5, within(1e-12));
        assertThat(chain.effects()).containsExactly(new double[] {.8, .6, 1 / 6d}, within(1e-12));
    }

    @Test
    void a_touch_that_no_journey_had_has_no_effect_and_one_that_all_had_has_all_of_it() {
        var chain = new RemovalEffect(2);
        chain.add(new int[] {0}, true);
        chain.add(new int[] {0}, false);
        assertThat(chain.effects()).containsExactly(1, 0);
    }

    @Test
    void without_a_won_journey_there_is_no_effect_to_be_told() {
        var chain = new RemovalEffect(1);
        chain.add(new int[] {0}, false);
        assertThat(chain.chance()).isZero();
        assertThat(chain.effects()).containsOnly(Double.NaN);
    }
}
