package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupervisedBinsTest {
    @Test
    void groups_are_cut_where_the_win_rate_jumps() {
        double[] won = {10, 11, 9, 50, 52};
        double[] lost = {90, 89, 91, 50, 48};
        assertThat(SupervisedBins.of(won, lost, 3, 20)).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void a_slight_dip_on_the_way_up_is_smoothed_away() {
        double[] won = {10, 30, 28, 60};
        double[] lost = {90, 70, 72, 40};
        assertThat(SupervisedBins.of(won, lost, 1, 20)).containsExactly(0, 1, 1, 2);
    }

    @Test
    void a_true_hill_is_kept() {
        double[] won = {100, 400, 100};
        double[] lost = {900, 600, 900};
        assertThat(SupervisedBins.of(won, lost, 3, 20)).containsExactly(0, 1, 2);
    }

    @Test
    void no_bin_is_smaller_than_the_least() {
        double[] won = {0, 30, 90};
        double[] lost = {5, 70, 10};
        assertThat(SupervisedBins.of(won, lost, 1, 20)).containsExactly(0, 0, 1);
    }
}
