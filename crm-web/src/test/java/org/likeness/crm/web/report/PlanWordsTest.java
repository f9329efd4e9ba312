package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.web.ui.Sample;

class PlanWordsTest {
    @Test
    void the_thirty_first_of_a_month_is_told_as_its_last_day() {
        assertThat(monthly(31, "en")).isEqualTo("every month on its last day at 07:00");
        assertThat(monthly(31, "zh")).isEqualTo("每月最后一天 07:00");
        assertThat(monthly(15, "en")).isEqualTo("every month on day 15 at 07:00");
    }

    private static String monthly(int day, String language) {
        var plan = new Plan(ReportKind.FUNNEL, Map.of(), Period.ALL, Rhythm.MONTHLY, day, 7, language);
        return PlanWords.rhythm(plan, Sample.say(language));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "de"})
    void a_report_in_no_language_of_ours_is_refused(String language) {
        assertThatThrownBy(() -> new Plan(ReportKind.FUNNEL, Map.of(), Period.ALL, Rhythm.MONTHLY, 1, 7, language))
                .isInstanceOf(InvalidInput.class);
    }
}
