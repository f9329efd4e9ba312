package org.likeness.crm.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Say;

class ChartsTest {

    private static final Whisker.Axis LIFT = Whisker.Axis.lift(.5, 2);
    private final Say say = Sample.say("en");

    @Test
    void an_interval_that_covers_the_average_is_grey() {
        assertThat(new Whisker(LIFT, 1.01, new Interval(.89, 1.14)).tone()).isEqualTo("grey");
        assertThat(new Whisker(LIFT, 1.94, new Interval(1.69, 2.22)).tone()).isEqualTo("accent");
        assertThat(new Whisker(LIFT, .63, new Interval(.5, .8)).tone()).isEqualTo("danger");
        assertThat(new Whisker(LIFT.untold(), 1.94, new Interval(1.69, 2.22)).tone())
                .isEqualTo("grey");
    }

    @Test
    void twice_and_half_are_equally_far_from_the_average() {
        Scale x = LIFT.scale();
        assertThat(x.at(2) - x.at(1)).isCloseTo(x.at(1) - x.at(.5), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_clipped_end_gets_an_arrow_instead_of_a_cap() {
        String within = new Whisker(LIFT, 2, new Interval(1.5, 2.2)).svg().toString();
        String clipped = new Whisker(LIFT, 2, new Interval(1.5, 9)).svg().toString();
        assertThat(clipped.split("<line").length).isEqualTo(within.split("<line").length + 1);
    }

    @Test
    void an_unknown_estimate_draws_its_axis_only() {
        assertThat(new Whisker(LIFT, Double.NaN, null).svg().toString())
                .contains("ref")
                .doesNotContain("circle");
    }

    @Test
    void a_negative_reason_reaches_left_of_zero_and_is_red() {
        assertThat(new ReasonBar(-.36, -.36, .58).svg().toString()).contains("b-danger");
        assertThat(new ReasonBar(.58, -.36, .58).svg().toString()).contains("b-accent");
    }

    @Test
    void the_same_numbers_make_the_same_picture() {
        SurvivalCurve curve = curve();
        assertThat(curve.svg(say).toString()).isEqualTo(curve().svg(say).toString());
        assertThat(curve.twin(say).rows()).hasSize(2);
    }

    @Test
    void a_survival_curve_says_its_median_and_its_numbers_at_risk() {
        assertThat(curve().svg(say).toString())
                .contains("median 2 days (1–3)", "closed only, median 1 d", ">10<")
                .contains("l-warn", "l-accent", "band");
    }

    @Test
    void a_median_that_is_not_reached_is_not_drawn() {
        SurvivalCurve curve = new SurvivalCurve(
                List.of(new SurvivalCurve.Point(5, .8, .6, .95)), List.of(), null, null, null, List.of());
        assertThat(curve.svg(say).toString()).doesNotContain("median").doesNotContain("circle");
    }

    @Test
    void a_picture_for_a_phone_holds_every_bar_and_drops_what_would_overlap() {
        var bins = java.util.stream.IntStream.range(0, 17)
                .mapToObj(k -> new Histogram.Bin(k * .05, (k + 1) * .05, 1234, "B"))
                .toList();
        var wide = new Histogram(bins).svg(say).toString();
        var narrow = new Histogram(bins).narrow(say).toString();
        assertThat(narrow.split("<rect")).hasSameSizeAs(wide.split("<rect"));
        assertThat(wide).contains(">1,234<").contains(">85%<");
        assertThat(narrow).doesNotContain(">1,234<").contains(">85%<").contains("viewBox=\"0 0 340 ");
        assertThat(curve().narrow(say)).as("small enough as it is").isNull();
    }

    @Test
    void an_empty_picture_is_still_a_picture() {
        assertThat(new IncidenceCurves(List.of(), 90).svg(say).toString())
                .startsWith("<svg")
                .endsWith("</svg>");
        assertThat(new FlowPicture(List.of(), 0).svg(say).toString()).doesNotContain("NaN");
        assertThat(new Histogram(List.of()).narrow(say).toString()).doesNotContain("NaN");
        assertThat(new Histogram(List.of()).svg(say).toString()).doesNotContain("NaN");
        assertThat(new RocCurves(List.of()).svg(say).toString()).doesNotContain("NaN");
        assertThat(new Calibration(List.of()).svg(say).toString()).doesNotContain("NaN");
    }

    @Test
    void words_in_a_picture_are_escaped() {
        FlowPicture flow = new FlowPicture(List.of(new FlowPicture.Node("<b>&", 3, 1)), 2);
        assertThat(flow.svg(say).toString()).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
    }

    @Test
    void a_share_of_a_chance_scale_stays_inside_its_ends() {
        String svg = new ProbabilityScale(.02, .98, "average 2%", "this 98%")
                .svg(say)
                .toString();
        assertThat(svg).contains("average 2%", "this 98%").doesNotContain("NaN");
    }

    private static SurvivalCurve curve() {
        return new SurvivalCurve(
                List.of(new SurvivalCurve.Point(1, .8, .6, .95), new SurvivalCurve.Point(2, .5, .3, .7)),
                List.of(new SurvivalCurve.Point(1, .5, Double.NaN, Double.NaN)),
                2.,
                new Interval(1, 3),
                1.,
                List.of(new SurvivalCurve.AtRisk(0, 10), new SurvivalCurve.AtRisk(1, 8)));
    }
}
