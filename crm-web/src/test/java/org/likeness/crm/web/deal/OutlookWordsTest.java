package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.web.ui.Sample;

class OutlookWordsTest {
    private static final double UNTOLD = Double.NaN;

    @Test
    void a_day_to_come_is_told_with_the_share_that_is_won_by_then() {
        var say = Sample.say("en");
        var week = say.today().plusDays(7);
        assertThat(OutlookWords.hoped(week, .23, say))
                .asString()
                .contains("23%")
                .contains("won by then");
        assertThat(OutlookWords.hoped(say.today(), .01, say)).asString().contains("1%");
        assertThat(OutlookWords.hoped(week, UNTOLD, say)).isNull();
    }

    @Test
    void a_day_that_is_over_is_said_to_have_passed_whatever_the_chance() {
        var say = Sample.say("zh");
        assertThat(OutlookWords.hoped(say.today().minusDays(1), .5, say))
                .asString()
                .contains("已过");
    }
}
