package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.report.Figure.Unit;

class ToldTest {
    private static final Plan PLAN = plan(Map.of("pipeline", "A"), Period.DAYS_30, Rhythm.WEEKLY);

    @Test
    void numbers_are_compared_only_with_those_of_the_same_report_filters_and_period() {
        var told = Told.read(Told.of(PLAN, digest()).json());
        assertThat(told.answers(PLAN)).isTrue();
        assertThat(told.answers(plan(Map.of("pipeline", "A"), Period.DAYS_30, Rhythm.DAILY)))
                .isTrue();
        assertThat(told.answers(plan(Map.of("pipeline", "B"), Period.DAYS_30, Rhythm.WEEKLY)))
                .isFalse();
        assertThat(told.answers(plan(Map.of("pipeline", "A"), Period.ALL, Rhythm.WEEKLY)))
                .isFalse();
    }

    @Test
    void what_cannot_be_told_is_not_kept() {
        assertThat(Told.read(Told.of(PLAN, digest()).json()).figures()).containsExactly(Map.entry("deals", 3.));
    }

    @Test
    void letters_from_before_the_question_was_kept_are_compared_with_nothing() {
        assertThat(Told.read("{\"deals\":3.0}").answers(PLAN)).isFalse();
        assertThat(Told.read(null).answers(PLAN)).isFalse();
    }

    private static Digest digest() {
        var figures = List.of(
                Figure.count("deals", "Deals", 3),
                Figure.of("none", "None", null, Unit.DAYS, null, ""),
                Figure.of("nan", "Not a number", Double.NaN, Unit.SHARE, null, ""));
        return new Digest("", "", figures, null, "", null, "/funnel");
    }

    private static Plan plan(Map<String, String> filters, Period period, Rhythm rhythm) {
        return new Plan(ReportKind.FUNNEL, filters, period, rhythm, 1, 7, "en");
    }
}
