package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SurvivalPropertyTest {
    @Property(tries = 100)
    void the_order_of_rows_does_not_matter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Stays stays = new Stays(seed, n);
        KaplanMeier forward = KaplanMeier.of(stays.table(1, false));
        KaplanMeier backward = KaplanMeier.of(stays.table(1, true));
        assertThat(backward.quantile(.5)).isEqualTo(forward.quantile(.5));
        assertThat(backward.restrictedMean(20)).isEqualTo(forward.restrictedMean(20));
    }

    @Property(tries = 100)
    void seeing_every_stay_four_times_halves_the_standard_error(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int n) {
        Stays stays = new Stays(seed, n);
        KaplanMeier once = KaplanMeier.of(stays.table(1, false));
        KaplanMeier often = KaplanMeier.of(stays.table(4, false));
        for (double t = 0; t < 12; t++) {
            if (once.at(t) > 0) {
                assertThat(often.at(t)).isCloseTo(once.at(t), within(1e-12));
                assertThat(often.standardError(t)).isCloseTo(once.standardError(t) / 2, within(1e-12));
            }
        }
    }

    @Property(tries = 100)
    void with_one_stay_per_deal_the_jackknife_is_greenwood(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int n) {
        Stays stays = new Stays(seed, n);
        EventTable table = stays.sameCause();
        Incidence ended = AalenJohansen.of(table).incidence(1);
        KaplanMeier curve = KaplanMeier.of(table);
        for (double t = 0; t < 12; t++) {
            if (curve.at(t) > 0) {
                assertThat(ended.standardError(t)).isCloseTo(curve.standardError(t), within(1e-12));
            }
        }
    }

    /** Random stays with many ties. */
    private static final class Stays {
        private final int[] time;
        private final int[] cause;

        Stays(long seed, int n) {
            Random random = new Random(seed);
            time = random.ints(n, 0, 12).toArray();
            cause = random.ints(n, 0, 3).toArray();
        }

        EventTable table(int copies, boolean backward) {
            Observations seen = new Observations();
            for (int i = 0; i < time.length * copies; i++) {
                int row = (backward ? time.length * copies - 1 - i : i) % time.length;
                seen.add(time[row], cause[row]);
            }
            return EventTable.of(seen);
        }

        EventTable sameCause() {
            Observations seen = new Observations();
            for (int i = 0; i < time.length; i++) {
                seen.add(time[i], Math.min(1, cause[i]));
            }
            return EventTable.of(seen);
        }
    }
}
