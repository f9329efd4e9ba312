package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LiftCeilingTest {
    @Test
    void nothing_is_won_more_often_than_always() {
        Lift wide = Lift.of(2, 5, 371, 1000, 4);
        assertThat(wide.high()).isGreaterThan(50);
        Lift told = wide.below(371, 1000);
        // R: 1 / prop.test(371, 1000, correct = FALSE)$conf.int[1]
        assertThat(told.high()).isCloseTo(2.92734625, within(1e-8));
        assertThat(told.low()).isEqualTo(wide.low());
        assertThat(told.value()).isEqualTo(wide.value());
    }

    @Test
    void an_interval_under_the_ceiling_stays_and_one_that_is_not_known_as_well() {
        Lift narrow = Lift.of(40, 100, 371, 1000);
        assertThat(narrow.below(371, 1000)).isEqualTo(narrow);
        assertThat(Lift.of(0, 0, 371, 1000).below(371, 1000).high()).isNaN();
    }
}
