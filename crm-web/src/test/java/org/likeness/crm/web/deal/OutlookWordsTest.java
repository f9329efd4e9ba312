package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.funnel.DealOutlook.Remaining;
import org.likeness.crm.funnel.DealOutlook.Status;
import org.likeness.crm.record.Reference;
import org.likeness.crm.web.ui.Sample;

class OutlookWordsTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 12);

    @Test
    void the_day_a_deal_is_expected_to_close_comes_with_the_share_that_is_won_by_then() {
        assertThat(said("en", DECEMBER, outlook(.231)))
                .isEqualTo(
                        "Expected to close by <b>12 Dec</b>: of deals that have been in Proposal for as long, <b>23%</b> are won by then.");
        assertThat(said("zh", DECEMBER, outlook(.231))).contains("12 月 12 日", "23%", "Proposal");
    }

    @Test
    void a_day_that_has_passed_is_told_plainly_also_without_an_outlook() {
        var yesterday = Sample.TODAY.minusDays(1);
        assertThat(said("en", yesterday, outlook(null)))
                .isEqualTo("<b>The expected date has passed</b>: it was to close by 19 Nov.");
        assertThat(said("zh", yesterday, outlook(null))).contains("已过", "11 月 19 日");
    }

    @Test
    void today_has_not_passed() {
        assertThat(said("en", Sample.TODAY, outlook(.01))).contains("20 Nov", "1%");
    }

    @Test
    void nothing_is_said_without_a_day_or_without_a_chance() {
        assertThat(said("en", null, outlook(null))).isNull();
        assertThat(said("en", DECEMBER, outlook(null))).isNull();
        assertThat(said("en", DECEMBER, null)).isNull();
    }

    private static String said(String language, LocalDate on, DealOutlook outlook) {
        var content = OutlookWords.expected(on, outlook, Sample.say(language));
        if (content == null) {
            return null;
        }
        var out = new gg.jte.output.StringOutput();
        content.writeTo(new gg.jte.html.OwaspHtmlTemplateOutput(out));
        return out.toString();
    }

    private static DealOutlook outlook(Double won) {
        var remaining = new Remaining(5., 19., 41.);
        var stage = new Reference("1", null, "Proposal");
        return new DealOutlook(Status.OK, stage, 12., .4, .5, .4, .1, .3, remaining, won, 400, 300, null, null);
    }
}
