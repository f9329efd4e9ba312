package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void the_interval_is_wilsons() {
        // prop.test(7, 20, correct = FALSE)$conf.int
        Proportion seven = Proportion.of(7, 20);
        assertThat(seven.rate()).isEqualTo(.35);
        assertThat(seven.low()).isCloseTo(0.181191824101, within(1e-11));
        assertThat(seven.high()).isCloseTo(0.567145723315, within(1e-11));
    }

    @Test
    void none_and_all_leave_room_on_one_side_only() {
        // prop.test(0, 20, correct = FALSE)$conf.int; prop.test(20, 20, correct = FALSE)$conf.int
        assertThat(Proportion.of(0, 20).low()).isZero();
        assertThat(Proportion.of(0, 20).high()).isCloseTo(0.161125158053, within(1e-11));
        assertThat(Proportion.of(20, 20).low()).isCloseTo(0.838874841947, within(1e-11));
        assertThat(Proportion.of(20, 20).high()).isEqualTo(1);
    }

    @Test
    void without_trials_nothing_is_known() {
        assertThat(Proportion.of(0, 0).rate()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
    }
}
