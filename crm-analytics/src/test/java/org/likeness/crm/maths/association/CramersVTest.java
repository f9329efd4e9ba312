package org.likeness.crm.maths.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CramersVTest {
    /** {@code v <- function(m) sqrt(chisq.test(m, correct=F)$statistic / (sum(m) * (min(dim(m)) - 1)))} in R 4.2. */
    @Test
    void it_is_what_r_says() {
        assertThat(CramersV.of(new int[][] {{12, 5, 7}, {3, 9, 20}})).isCloseTo(0.461019067119, within(1e-11));
        assertThat(CramersV.of(new int[][] {{8, 2, 1}, {3, 7, 4}, {2, 2, 11}}))
                .isCloseTo(0.486967641357, within(1e-11));
    }

    @Test
    void what_follows_from_the_other_has_one_and_empty_classes_do_not_matter() {
        assertThat(CramersV.of(new int[][] {{30, 0, 0}, {0, 25, 40}})).isEqualTo(1);
        assertThat(CramersV.of(new int[][] {{30, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 25, 40}}))
                .isEqualTo(1);
    }

    @Test
    void what_is_independent_has_none() {
        assertThat(CramersV.of(new int[][] {{10, 20}, {30, 60}})).isCloseTo(0, within(1e-7));
    }

    @Test
    void one_class_says_nothing() {
        assertThat(CramersV.of(new int[][] {{10, 20}, {0, 0}})).isNaN();
        assertThat(CramersV.of(new int[][] {})).isNaN();
    }
}
