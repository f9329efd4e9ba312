package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DealChanceTest {
    /** R: {@code plogis(qlogis(.82) + qlogis(.13) - qlogis(.34))}. */
    @Test
    void facts_move_the_odds_of_the_stage_by_as_much_as_those_of_an_average_deal() {
        assertThat(new DealChance(.82, .13, .34).together()).isCloseTo(0.569223300970874, within(1e-12));
        assertThat(new DealChance(.82, .34, .34).together()).isCloseTo(.82, within(1e-12));
        assertThat(new DealChance(0, .9, .34).together()).isZero();
        assertThat(new DealChance(1, .1, .34).together()).isOne();
    }

    @Test
    void without_a_score_the_stage_speaks_alone() {
        var alone = new DealChance(.82, null, null);
        assertThat(alone.scored()).isFalse();
        assertThat(alone.together()).isEqualTo(.82);
    }
}
