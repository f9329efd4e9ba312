package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {
    private static final EventTable ONE = table(new double[] {1, 2, 2, 3, 5, 8}, 1, 1, 0, 1, 1, 0);
    private static final EventTable TWO = table(new double[] {1, 4, 4, 6, 9}, 1, 1, 0, 1, 0);
    private static final EventTable THREE = table(new double[] {2, 3, 3, 7, 7, 10}, 1, 1, 1, 0, 1, 1);

    // R: survdiff(Surv(t, s) ~ g) of these three groups
    @Test
    void three_groups_are_compared_as_in_r() {
        LogRank test = LogRank.of(List.of(ONE, TWO, THREE));
        assertThat(test.chiSquare()).isCloseTo(0.509673194676, within(1e-10));
        assertThat(test.degrees()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(0.775043131726, within(1e-10));
    }

    // R: survdiff(Surv(time, status) ~ x, aml)
    @Test
    void maintained_patients_of_the_leukaemia_trial_are_compared_as_in_r() {
        EventTable maintained =
                table(new double[] {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0);
        EventTable not =
                table(new double[] {5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45}, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1);
        assertThat(LogRank.of(List.of(maintained, not)).chiSquare()).isCloseTo(3.39638869898, within(1e-10));
    }

    // R: survdiff(Surv(t, s) ~ (g == k)), pchisq(chisq, 1, lower=FALSE)
    @Test
    void each_group_is_compared_with_the_others_as_in_r() {
        assertThat(LogRank.eachAgainstOthers(List.of(ONE, TWO, THREE)))
                .containsExactly(new double[] {0.475694222426016, 0.7919572274768, 0.691733003787953}, within(1e-12));
        assertThat(LogRank.eachAgainstOthers(List.of(ONE))).containsExactly(Double.NaN);
    }

    // R: survdiff of 1:300 against 301:600, pchisq(742.85832438305, 1, lower=FALSE)
    @Test
    void a_difference_beyond_doubt_has_a_tiny_p_and_not_zero() {
        Observations early = new Observations();
        Observations late = new Observations();
        for (int i = 1; i <= 300; i++) {
            early.add(i, 1);
            late.add(300 + i, 1);
        }
        LogRank test = LogRank.of(List.of(EventTable.of(early), EventTable.of(late)));
        assertThat(test.chiSquare()).isCloseTo(742.85832438305, within(1e-8));
        assertThat(test.p()).isCloseTo(1.43307471972224e-163, within(1e-172));
    }

    @Test
    void a_group_that_nobody_is_in_changes_nothing_and_one_group_cannot_be_compared() {
        LogRank with = LogRank.of(List.of(ONE, TWO, THREE, EventTable.of(new Observations())));
        assertThat(with.chiSquare()).isCloseTo(0.509673194676, within(1e-10));
        assertThat(with.degrees()).isEqualTo(2);
        assertThat(LogRank.of(List.of(ONE)).p()).isNaN();
    }

    private static EventTable table(double[] times, int... causes) {
        Observations seen = new Observations();
        for (int i = 0; i < times.length; i++) {
            seen.add(times[i], causes[i]);
        }
        return EventTable.of(seen);
    }
}
