package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquareTest {
    @Test
    void the_statistic_and_its_chance_are_those_of_R() {
        // x <- chisq.test(matrix(c(10, 20, 30, 25, 15, 8), 3), correct = FALSE); c(x$statistic, x$p.value,
        // min(x$expected))
        ChiSquare test = ChiSquare.of(new long[][] {{10, 25}, {20, 15}, {30, 8}});
        assertThat(test.statistic()).isCloseTo(18.7781954887, within(1e-9));
        assertThat(test.df()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(8.36308786390e-05, within(1e-14));
        assertThat(test.smallestExpected()).isCloseTo(15.5555555556, within(1e-9));
    }

    @Test
    void groups_without_rows_change_nothing() {
        ChiSquare without = ChiSquare.of(new long[][] {{10, 25}, {20, 15}});
        ChiSquare with = ChiSquare.of(new long[][] {{10, 25}, {0, 0}, {20, 15}});
        assertThat(with).isEqualTo(without);
    }

    @Test
    void one_group_tests_nothing() {
        assertThat(ChiSquare.of(new long[][] {{10, 25}}).p()).isNaN();
        assertThat(ChiSquare.of(new long[0][]).df()).isZero();
        assertThat(ChiSquare.of(new long[][] {{10, 0}, {20, 0}}).df()).isZero();
    }
}
