package org.likeness.crm.web.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.funnel.Share;
import org.likeness.crm.funnel.WinRate;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.ui.Sample;

class FunnelDigestTest {
    private static final Share CLOSED = new Share(31, 100, .31, .23, .41);
    private static final Share MATURE = new Share(40, 80, .50, .39, .61);

    @Test
    void beside_the_rate_of_closed_deals_stand_that_of_the_mature_cohort_and_the_chance_with_open_ones() {
        var figures = figures(new WinRate(CLOSED, 60, MATURE, LocalDate.of(2026, 5, 2), 3L, 90, .42, .35, .49, .3));
        assertThat(figures).extracting(Figure::key).containsSubsequence("win-rate", "win-rate-mature", "won-within");
        var mature = figure(figures, "win-rate-mature");
        assertThat(mature.value()).isEqualTo(.50);
        assertThat(mature.interval().low()).isEqualTo(.39);
        assertThat(mature.label()).isEqualTo("Won of closed, opened by 2 May 2026");
        assertThat(mature.basis()).isEqualTo("40 of 80 closed, 3 of that age still open");
        var chance = figure(figures, "won-within");
        assertThat(chance.value()).isEqualTo(.42);
        assertThat(chance.interval().high()).isEqualTo(.49);
        assertThat(chance.label()).isEqualTo("Chance to be won within 90 days");
    }

    @Test
    void a_book_too_young_for_a_mature_cohort_has_none_to_tell() {
        var figures = figures(new WinRate(CLOSED, 60, null, null, null, 30, Double.NaN, null, null, Double.NaN));
        assertThat(figures).extracting(Figure::key).doesNotContain("win-rate-mature");
        assertThat(figure(figures, "won-within").words(Sample.say("en"))).isEqualTo("–");
    }

    private static Figure figure(List<Figure> figures, String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<Figure> figures(WinRate rate) {
        var cycle = new DurationEstimate(
                DurationEstimate.Basis.OPEN_CENSORED,
                160,
                0,
                100,
                60,
                20.,
                18.,
                30.,
                25.,
                36.,
                12.,
                60.,
                null,
                null,
                null,
                List.of());
        var funnel = new Funnel(
                null, List.of(), cycle, cycle, cycle, List.of(), rate, null, null, List.of(), List.of(), null,
                List.of());
        return FunnelDigest.figures(funnel, 160, Sample.say("en"));
    }
}
