package org.likeness.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.forecast.Simulation.Bet;

class SimulationTest {
    @Test
    void what_is_expected_is_chance_times_amount() {
        Expected[] told = new Simulation(
                        2, List.of(new Bet(100, new double[] {.25, .5}), new Bet(10, new double[] {0, 1})))
                .expected();
        assertThat(told[0].amount()).isCloseTo(25, within(1e-12));
        assertThat(told[1].amount()).isCloseTo(35, within(1e-12));
        assertThat(told[2].amount()).isCloseTo(60, within(1e-12));
        assertThat(told[2].deals()).isCloseTo(1.5, within(1e-12));
        // the small deal is certain, the large one is won every other time
        assertThat(told[2].low()).isEqualTo(10);
        assertThat(told[2].high()).isEqualTo(110);
        assertThat(told[0].low()).isZero();
    }

    @Test
    void the_band_of_many_deals_is_that_of_the_binomial() {
        // R: qbinom(c(.1, .9), 400, .3) gives 108 and 132
        Expected told = new Simulation(1, Collections.nCopies(400, new Bet(1, new double[] {.3}))).expected()[0];
        assertThat(told.low()).isCloseTo(108, within(1.));
        assertThat(told.high()).isCloseTo(132, within(1.));
        assertThat(told.covers(120)).isTrue();
        assertThat(told.covers(140)).isFalse();
    }

    @Test
    void the_same_deals_give_the_same_digits() {
        List<Bet> bets = Collections.nCopies(50, new Bet(7, new double[] {.1, .4}));
        assertThat(new Simulation(2, bets).expected()).containsExactly(new Simulation(2, bets).expected());
    }

    @Test
    void without_deals_nothing_is_expected() {
        assertThat(new Simulation(1, List.of()).expected()).containsOnly(new Expected(0, 0, 0, 0));
    }
}
