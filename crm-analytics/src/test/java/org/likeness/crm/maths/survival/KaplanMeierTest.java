package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values from R 4.2 survival 3.5: {@code f <- survfit(Surv(t, e > 0) ~ 1, conf.type = "log-log"); quantile(f)}. */
class KaplanMeierTest {
    private static final double NEVER = Double.NaN;

    @Test
    void the_curve_and_its_band_are_those_of_R() {
        KaplanMeier curve = KaplanMeier.of(Twelve.table(false));
        assertThat(curve.at(-1)).isEqualTo(1);
        assertThat(curve.at(0)).isCloseTo(0.916666666667, within(1e-11));
        assertThat(curve.at(7.9)).isCloseTo(0.540123456790, within(1e-11));
        assertThat(curve.standardError(8)).isCloseTo(0.150294698570, within(1e-11));
        assertThat(curve.low(8)).isCloseTo(0.0800953972889, within(1e-11));
        assertThat(curve.high(8)).isCloseTo(0.604762123047, within(1e-11));
        assertThat(curve.at(1000)).isCloseTo(0.162037037037, within(1e-11));
        assertThat(curve.table().atRisk(3)).isEqualTo(9);
        assertThat(curve.table().atRisk(4)).isEqualTo(6);
        assertThat(curve.table().atRisk(22)).isZero();
    }

    @Test
    void quantiles_and_their_intervals_are_those_of_R() {
        KaplanMeier curve = KaplanMeier.of(Twelve.table(false));
        assertThat(curve.quantile(.25)).isEqualTo(new Quantile(3, 0, 8));
        assertThat(curve.quantile(.5)).isEqualTo(new Quantile(8, 2, 21));
        assertThat(curve.quantile(.75)).isEqualTo(new Quantile(21, 5, NEVER));
        assertThat(curve.quantile(.9)).isEqualTo(new Quantile(NEVER, 8, NEVER));
        assertThat(curve.quantile(.9).reached()).isFalse();
    }

    @Test
    void a_curve_flat_at_the_level_gives_the_middle_of_the_flat_part() {
        Observations four = new Observations();
        for (int t = 1; t <= 4; t++) {
            four.add(t, 1);
        }
        KaplanMeier curve = KaplanMeier.of(EventTable.of(four));
        assertThat(curve.quantile(.25)).isEqualTo(new Quantile(1.5, 1, 3));
        assertThat(curve.quantile(.5)).isEqualTo(new Quantile(2.5, 1, NEVER));
    }

    @Test
    void a_curve_that_stays_flat_at_the_level_ends_with_the_last_time_watched() {
        Observations four = new Observations();
        for (int t = 1; t <= 4; t++) {
            four.add(t, t <= 2 ? 1 : Observations.CENSORED);
        }
        KaplanMeier curve = KaplanMeier.of(EventTable.of(four));
        assertThat(curve.quantile(.25)).isEqualTo(new Quantile(1.5, 1, NEVER));
        assertThat(curve.quantile(.5)).isEqualTo(new Quantile(3, 1, NEVER));
        assertThat(curve.quantile(.75)).isEqualTo(new Quantile(NEVER, 1, NEVER));
    }

    @Test
    void the_restricted_mean_is_the_area_under_the_curve() {
        KaplanMeier curve = KaplanMeier.of(Twelve.table(false));
        // summary(f, rmean = 21)$table, rmean = 10
        assertThat(curve.restrictedMean(21)).isCloseTo(9.79629629630, within(1e-10));
        assertThat(curve.restrictedMean(10)).isCloseTo(6.23148148148, within(1e-10));
        assertThat(curve.restrictedMean(500)).isEqualTo(curve.restrictedMean(21));
        assertThat(curve.horizon(500)).isEqualTo(21);
    }

    @Test
    void stays_of_one_deal_count_together_in_the_variance() {
        // survfit(Surv(t, e > 0) ~ 1, cluster = id, robust = TRUE, conf.type = "log-log")
        KaplanMeier curve = KaplanMeier.of(Twelve.table(true));
        assertThat(curve.at(8)).isCloseTo(0.324074074074, within(1e-11));
        assertThat(curve.standardError(0)).isCloseTo(0.0747939556546, within(1e-11));
        assertThat(curve.standardError(5)).isCloseTo(0.1745858468942, within(1e-11));
        assertThat(curve.standardError(21)).isCloseTo(0.1459698086199, within(1e-11));
        assertThat(curve.low(21)).isCloseTo(0.00821634770563, within(1e-11));
        assertThat(curve.quantile(.25)).isEqualTo(new Quantile(3, 0, 8));
        assertThat(curve.quantile(.5)).isEqualTo(new Quantile(8, 3, NEVER));
        assertThat(curve.quantile(.75)).isEqualTo(new Quantile(21, 5, NEVER));
    }

    @Test
    void nothing_seen_is_nothing_known() {
        KaplanMeier curve = KaplanMeier.of(EventTable.of(new Observations()));
        assertThat(curve.at(5)).isEqualTo(1);
        assertThat(curve.quantile(.5).reached()).isFalse();
        assertThat(curve.restrictedMean(10)).isNaN();
        assertThat(curve.table().naiveMean()).isNaN();
        assertThat(curve.table().naiveMedian()).isNaN();
        assertThat(curve.drops(200)).isEmpty();
    }

    @Test
    void closed_only_averages_leave_the_open_ones_out() {
        EventTable table = Twelve.table(false);
        // mean(t[e > 0]); median(t[e > 0])
        assertThat(table.naiveMean()).isCloseTo(6.25, within(1e-12));
        assertThat(table.naiveMedian()).isEqualTo(4);
        assertThat(table.n()).isEqualTo(12);
        assertThat(table.events()).isEqualTo(8);
        assertThat(table.censored()).isEqualTo(4);
        assertThat(table.events(2)).isEqualTo(2);
    }

    @Test
    void when_all_have_ended_the_curve_ends_at_zero() {
        Observations two = new Observations();
        two.add(3, 1);
        two.add(3, 2);
        KaplanMeier curve = KaplanMeier.of(EventTable.of(two));
        assertThat(curve.at(3)).isZero();
        assertThat(curve.low(3)).isNaN();
        assertThat(curve.quantile(.5)).isEqualTo(new Quantile(3, NEVER, NEVER));
        assertThat(curve.restrictedMean(10)).isEqualTo(3);
        assertThat(curve.horizon(10)).isEqualTo(10);
    }

    @Test
    void drawing_takes_few_points_but_the_first_and_the_last() {
        Observations many = new Observations();
        for (int i = 0; i < 1000; i++) {
            many.add(i, 1);
        }
        double[] drops = KaplanMeier.of(EventTable.of(many)).drops(200);
        assertThat(drops).hasSize(200).isSorted();
        assertThat(drops[0]).isEqualTo(0);
        assertThat(drops[199]).isEqualTo(999);
    }
}
