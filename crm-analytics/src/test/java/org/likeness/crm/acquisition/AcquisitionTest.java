package org.likeness.crm.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.acquisition.ChannelQuestion.Subject;
import org.likeness.crm.user.Sight;

class AcquisitionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-06-01T12:00:00Z"), ZoneOffset.UTC);

    private static long rep;

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        try (TestBook book = new TestBook()) {
            long fair = book.channel("Fair");
            long web = book.channel("Web");
            long unknown = book.channel("unknown");
            long radio = book.channel("Radio");
            rep = book.user("rep");
            long other = book.user("other");
            book.campaign("Spring fair", fair, 500.0, "currency", "EUR");
            book.campaign("Autumn fair", fair, 300.0, "currency", "EUR", "starts_on", "2020-09-01");
            book.campaign("Spots", radio, 90.0, "starts_on", "2020-01-22", "ends_on", "2020-02-20");
            long sales = book.pipeline("Sales");
            long deal = book.deal(sales, "WON", day(1), day(9), "amount", 1200, "currency", "EUR", "channel_id", fair);
            book.deal(sales, "WON", null, day(9), "amount", 700, "currency", "USD", "channel_id", fair);
            for (int i = 0; i < 6; i++) {
                String closed = i == 3 ? day(1) : i < 4 ? day(10 + i) : null;
                long owner = i == 0 ? other : rep;
                Long became = i == 0 ? deal : null;
                String outcome = i < 4 ? "WON" : "OPEN";
                book.lead(outcome, day(5), closed, "channel_id", fair, "owner_id", owner, "converted_deal_id", became);
            }
            for (int i = 0; i < 10; i++) {
                book.lead(i < 2 ? "WON" : "LOST", day(5), day(6 + i), "channel_id", web);
            }
            book.lead("WON", day(5), day(6), "channel_id", unknown);
            book.lead("OPEN", day(5), null);
            book.lead("OPEN", "2020-03-05 10:00:00", null);
        }
    }

    @Test
    void channels_are_ranked_by_what_is_certain_not_by_luck() {
        // one of one is 100%, but Wilson's lower end is .207 against .300 of four in six
        assertThat(all().channels())
                .extracting(c -> c.channel() == null ? null : c.channel().name())
                .containsExactly("Fair", "unknown", "Web", null, "Radio");
    }

    @Test
    void conversion_counts_open_leads_too() {
        ChannelResult fair = all().channels().get(0);
        assertThat(List.of(fair.leads(), fair.won(), fair.lost())).containsExactly(6L, 4L, 0L);
        assertThat(fair.conversion()).isCloseTo(4 / 6.0, within(1e-12));
        // prop.test(4, 6, correct = FALSE)$conf.int
        assertThat(fair.conversionLow()).isCloseTo(0.299993315, within(1e-9));
        assertThat(fair.conversionHigh()).isCloseTo(0.903228589, within(1e-9));
        assertThat(fair.shareOfLeads()).isCloseTo(6 / 19.0, within(1e-12));
        assertThat(fair.shareOfWon()).isCloseTo(4 / 7.0, within(1e-12));
    }

    @Test
    void the_chance_to_be_won_counts_open_leads_as_long_as_they_were_watched() {
        ChannelPerformance all = all();
        assertThat(all.horizon()).isEqualTo(90);
        // won after 5, 6 and 7 days, two open for 148; survfit(Surv(c(5, 6, 7, 148, 148), c(1, 1, 1, 0, 0)) ~ 1): 3 in
        // 5 by day 90
        assertThat(all.channels().get(0).wonWithin()).isCloseTo(.6, within(1e-12));
        // ten that closed within ten days, two of them won
        assertThat(all.channels().get(2).wonWithin()).isCloseTo(.2, within(1e-12));
    }

    @Test
    void a_mature_lead_came_before_the_last_tenth_could_close() {
        ChannelPerformance all = all();
        // 14 of 18 with known days closed within ten: nine in ten never do
        assertThat(all.matureAfter()).isNull();
        assertThat(all.channels())
                .allSatisfy(c -> assertThat(c.matureConversion()).isNull());
        ChannelPerformance deals = acquisition().of(new ChannelQuestion(Subject.DEAL, null, null, Sight.everything()));
        // the one deal with both days took eight
        assertThat(deals.matureAfter()).isEqualTo(8);
        assertThat(deals.channels().get(0).matureLeads()).isEqualTo(1);
        assertThat(deals.channels().get(0).matureConversion()).isEqualTo(1);
    }

    @Test
    void a_lead_that_was_converted_is_qualified_and_its_deal_may_be_won() {
        ChannelResult fair = all().channels().get(0);
        assertThat(fair.qualified()).isEqualTo(4);
        assertThat(fair.dealsWon()).isEqualTo(1);
        ChannelPerformance deals = acquisition().of(new ChannelQuestion(Subject.DEAL, null, null, Sight.everything()));
        assertThat(deals.channels().get(0).qualified()).isNull();
        assertThat(deals.channels().get(0).dealsWon()).isNull();
    }

    @Test
    void a_lead_won_before_it_came_stays_a_lead_but_gives_no_duration() {
        ChannelResult fair = all().channels().get(0);
        // days 5, 6, 7 and one of -4
        assertThat(fair.medianDaysToWin()).isEqualTo(6);
        assertThat(fair.excluded()).isEqualTo(1);
        assertThat(all().excluded()).isEqualTo(1);
    }

    @Test
    void leads_without_a_channel_are_a_group_of_their_own() {
        ChannelResult none = all().channels().get(3);
        assertThat(none.channel()).isNull();
        assertThat(none.leads()).isEqualTo(2);
        assertThat(none.medianDaysToWin()).isNull();
        // chisq.test(matrix(c(4, 2, 1, 0, 2, 8, 0, 2), 4), correct = FALSE)
        assertThat(all().chiSquare()).isCloseTo(6.3936507937, within(1e-9));
        assertThat(all().df()).isEqualTo(3);
        assertThat(all().p()).isCloseTo(0.0939523429, within(1e-9));
    }

    @Test
    void money_earned_and_spent_is_shown_where_known() {
        ChannelResult fair = all().channels().get(0);
        assertThat(fair.amount()).isEqualTo(1200);
        assertThat(fair.currency()).isEqualTo("EUR");
        assertThat(fair.costPerWon()).isEqualTo(200);
        ChannelResult radio = all().channels().get(4);
        assertThat(radio.leads()).isZero();
        assertThat(radio.cost()).isEqualTo(90);
        assertThat(radio.costPerWon()).isNull();
        assertThat(radio.conversion()).isNull();
    }

    @Test
    void a_period_selects_leads_by_creation_and_campaigns_that_ran_in_it() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        ChannelPerformance january = acquisition()
                .of(new ChannelQuestion(Subject.LEAD, first, LocalDate.of(2020, 1, 31), Sight.everything()));
        assertThat(january.leads()).isEqualTo(18);
        assertThat(january.channels().get(0).cost()).isEqualTo(500);
    }

    @Test
    void a_campaign_costs_a_period_by_its_days_inside() {
        // by hand: 22 January to 20 February are 30 days, ten of them in January and two on 1 and 2 February
        assertThat(radioFrom(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31)))
                .isCloseTo(90 * 10 / 30.0, within(1e-9));
        assertThat(radioFrom(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 2)))
                .isCloseTo(90 * 2 / 30.0, within(1e-9));
        assertThat(radioFrom(LocalDate.of(2020, 1, 31), null)).isCloseTo(90 * 21 / 30.0, within(1e-9));
    }

    private static Double radioFrom(LocalDate from, LocalDate to) {
        return acquisition().of(new ChannelQuestion(Subject.LEAD, from, to, Sight.everything())).channels().stream()
                .filter(c -> c.channel() != null && c.channel().name().equals("Radio"))
                .findFirst()
                .orElseThrow()
                .cost();
    }

    @Test
    void deals_in_several_currencies_have_no_sum() {
        ChannelPerformance deals = acquisition().of(new ChannelQuestion(Subject.DEAL, null, null, Sight.everything()));
        ChannelResult fair = deals.channels().get(0);
        assertThat(fair.leads()).isEqualTo(2);
        assertThat(fair.amount()).isNull();
        assertThat(fair.medianDaysToWin()).isEqualTo(8);
        assertThat(fair.excluded()).isEqualTo(1);
        assertThat(deals.df()).isZero();
        assertThat(deals.p()).isNull();
    }

    @Test
    void each_pair_of_eyes_counts_what_it_sees() {
        ChannelPerformance own =
                acquisition().of(new ChannelQuestion(Subject.LEAD, null, null, Sight.of(List.of(rep))));
        assertThat(own.leads()).isEqualTo(18);
        assertThat(own.stamp().rows()).isEqualTo(18);
        assertThat(own.stamp().digest()).isNotEqualTo(all().stamp().digest());
        // the fair cost 800 for everybody's four wins, of which these are three
        assertThat(own.channels()).allMatch(c -> c.cost() == null && c.costPerWon() == null);
    }

    private static ChannelPerformance all() {
        return acquisition().of(new ChannelQuestion(Subject.LEAD, null, null, Sight.everything()));
    }

    private static Acquisition acquisition() {
        return new Acquisition(TestDatabase.dataSource(), CLOCK);
    }

    private static String day(int january) {
        return String.format("2020-01-%02d 00:00:00", january);
    }
}
