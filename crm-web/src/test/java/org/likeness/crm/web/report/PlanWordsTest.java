package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
