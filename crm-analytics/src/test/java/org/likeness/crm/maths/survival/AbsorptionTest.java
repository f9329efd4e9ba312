package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AbsorptionTest {
    @Test
    void a_fair_walk_wins_in_proportion_to_where_it_stands() {
        double[] chances =
                Absorption.chances(new double[][] {{0, .5, 0}, {.5, 0, .5}, {0, .5, 0}}, new double[] {0, 0, .5});
        assertThat(chances).containsExactly(new double[] {.25, .5, .75}, within(1e-10));
    }

    @Test
    void a_circle_without_a_way_out_never_wins() {
        double[] chances =
                Absorption.chances(new double[][] {{0, 1, 0}, {1, 0, 0}, {.5, 0, 0}}, new double[] {0, 0, .5});
        assertThat(chances).containsExactly(new double[] {0, 0, .5}, within(1e-10));
    }

    @Test
    void without_states_there_is_no_answer() {
        assertThat(Absorption.chances(new double[0][], new double[0])).isEmpty();
    }
}
