package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values from R 4.2 survival 3.5: {@code a <- survfit(Surv(t, factor(e, 0:3)) ~ 1); a$pstate; a$std.err}. */
class AalenJohansenTest {
    @Test
    void the_chances_of_competing_causes_are_those_of_R() {
        AalenJohansen ends = AalenJohansen.of(Twelve.table(false));
        assertThat(ends.incidence(1).at(3)).isCloseTo(0.2592592592593, within(1e-12));
        assertThat(ends.incidence(2).at(3)).isCloseTo(0.0925925925926, within(1e-12));
        assertThat(ends.incidence(3).at(3)).isZero();
        assertThat(ends.incidence(1).at(12)).isCloseTo(0.3672839506173, within(1e-12));
        assertThat(ends.incidence(1).ultimate()).isCloseTo(0.5293209876543, within(1e-12));
        assertThat(ends.incidence(2).ultimate()).isCloseTo(0.2006172839506, within(1e-12));
        assertThat(ends.incidence(3).ultimate()).isCloseTo(0.108024691358, within(1e-12));
        assertThat(ends.incidence(1).at(-1)).isZero();
    }

    @Test
    void their_standard_errors_are_those_of_R() {
        AalenJohansen ends = AalenJohansen.of(Twelve.table(false));
        assertThat(ends.incidence(1).standardError(8)).isCloseTo(0.148879546020, within(1e-11));
        assertThat(ends.incidence(1).standardError(21)).isCloseTo(0.171654883326, within(1e-11));
        assertThat(ends.incidence(2).standardError(4)).isCloseTo(0.0881117433557, within(1e-11));
        assertThat(ends.incidence(2).standardError(21)).isCloseTo(0.1271367275059, within(1e-11));
        assertThat(ends.incidence(3).standardError(21)).isCloseTo(0.101436625029, within(1e-11));
    }

    @Test
    void the_clustered_variance_is_the_sum_of_squared_derivatives_by_weight() {
        AalenJohansen ends = AalenJohansen.of(Twelve.table(true));
        for (int cause = 1; cause <= 3; cause++) {
            for (double t : Twelve.TIME) {
                assertThat(ends.incidence(cause).standardError(t))
                        .isCloseTo(Math.sqrt(bySmallChangesOfWeight(cause, t)), within(1e-7));
            }
        }
    }

    @Test
    void all_chances_and_the_chance_to_last_sum_to_one() {
        EventTable table = Twelve.table(false);
        AalenJohansen ends = AalenJohansen.of(table);
        for (double t = 0; t < 25; t += .5) {
            double sum = KaplanMeier.of(table).at(t);
            for (int cause = 1; cause <= 3; cause++) {
                sum += ends.incidence(cause).at(t);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void nine_in_ten_of_those_who_end_so_have_ended_by_a_day() {
        Incidence won = AalenJohansen.of(Twelve.table(false)).incidence(1);
        assertThat(won.timeOfShare(.9)).isEqualTo(21);
        assertThat(won.timeOfShare(.1)).isEqualTo(0);
        assertThat(AalenJohansen.of(Twelve.table(false)).incidence(9).timeOfShare(.9))
                .isNaN();
    }

    private static double bySmallChangesOfWeight(int cause, double until) {
        double small = 1e-6;
        double sum = 0;
        for (int deal = 0; deal < 8; deal++) {
            double slope = (weighted(cause, until, deal, small) - weighted(cause, until, deal, -small)) / (2 * small);
            sum += slope * slope;
        }
        return sum;
    }

    /** The textbook formula with one deal's stays weighing a little more. */
    private static double weighted(int cause, double until, int deal, double more) {
        double survival = 1;
        double chance = 0;
        double last = -1;
        for (double t : Twelve.TIME) {
            if (t == last || t > until) {
                continue;
            }
            last = t;
            double n = 0;
            double all = 0;
            double these = 0;
            for (int i = 0; i < Twelve.TIME.length; i++) {
                double weight = 1 + (Twelve.DEAL[i] == deal ? more : 0);
                n += Twelve.TIME[i] >= t ? weight : 0;
                all += Twelve.TIME[i] == t && Twelve.CAUSE[i] > 0 ? weight : 0;
                these += Twelve.TIME[i] == t && Twelve.CAUSE[i] == cause ? weight : 0;
            }
            chance += survival * these / n;
            survival *= 1 - all / n;
        }
        return chance;
    }
}
