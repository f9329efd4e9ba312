package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SayTest {

    private final Say english = Sample.say("en");
    private final Say chinese = Sample.say("zh");

    @Test
    void numbers_group_their_thousands_and_unknown_is_a_dash() {
        assertThat(english.number(12480)).isEqualTo("12,480");
        assertThat(english.number(null)).isEqualTo("–");
        assertThat(english.percent((Double) null)).isEqualTo("–");
        assertThat(english.number(Double.NaN, 2)).isEqualTo("–");
    }

    @Test
    void files_are_told_in_the_unit_that_fits() {
        assertThat(english.bytes(0)).isEqualTo("0 B");
        assertThat(english.bytes(34_400)).isEqualTo("34 kB");
        assertThat(english.bytes(1_240_000)).isEqualTo("1.2 MB");
    }

    @Test
    void a_name_in_a_sentence_opens_what_it_names_and_is_escaped_either_way() {
        var told = english.rich("happened.CALL", "A & B", new Link("C < D", "/contacts/1?x=\"y\""));
        assertThat(told.toString())
                .contains("<b>A &amp; B</b>")
                .contains(">C &lt; D</a>")
                .doesNotContain("\"y\"");
        assertThat(english.rich("happened.CALL", "A", Link.of("C")).toString()).doesNotContain("<a");
    }

    @Test
    void shares_round_to_whole_percents_and_intervals_share_the_sign() {
        assertThat(english.percent(.5548)).isEqualTo("55%");
        assertThat(english.percent(new Interval(.37, .45))).isEqualTo("37–45%");
        assertThat(english.percent1(.231)).isEqualTo("23.1%");
    }

    @Test
    void log_odds_carry_their_sign_with_a_true_minus() {
        assertThat(english.logOdds(.58)).isEqualTo("+0.58");
        assertThat(english.logOdds(-1.2)).isEqualTo("−1.20");
    }

    @Test
    void statistics_drop_the_leading_zero_and_small_p_says_so() {
        assertThat(english.bare(.738)).isEqualTo(".738");
        assertThat(english.p(.0004)).isEqualTo("< .001");
        assertThat(english.p(.41)).isEqualTo(".41");
    }

    @Test
    void large_sums_shorten_as_each_language_counts() {
        Amount amount = Amount.of(180e6, "CNY");
        assertThat(english.moneyShort(amount)).isEqualTo("¥180 M");
        assertThat(chinese.moneyShort(amount)).isEqualTo("¥1.8 亿");
        assertThat(chinese.moneyShort(Amount.of(5.1e6, "EUR"))).isEqualTo("€510 万");
        assertThat(english.money(Amount.of(486000, "CNY"))).isEqualTo("¥486,000");
        assertThat(english.money(Amount.of(12.5, "CHF"))).isEqualTo("CHF 12.50");
    }

    @Test
    void the_first_day_somewhere_is_less_than_a_day_in_both_languages() {
        assertThat(Sample.say("en").stay(0)).isEqualTo("< 1 d");
        assertThat(Sample.say("en").stayLong(.9)).isEqualTo("less than a day");
        assertThat(Sample.say("en").stayLong(1.4)).isEqualTo("1 day");
        assertThat(Sample.say("zh").stay(.9)).isEqualTo("不到 1 天");
        assertThat(Sample.say("zh").stayLong(0)).isEqualTo("不到一天");
        assertThat(Sample.say("zh").stay(19)).isEqualTo("19 天");
    }

    @Test
    void near_days_go_by_weekday_and_far_ones_by_date() {
        assertThat(english.due(LocalDate.of(2026, 11, 20))).isEqualTo("today");
        assertThat(english.due(LocalDate.of(2026, 11, 23))).isEqualTo("Mon 23");
        assertThat(english.day(LocalDate.of(2025, 4, 2))).isEqualTo("2 Apr 2025");
        assertThat(chinese.due(LocalDate.of(2026, 11, 23))).isEqualTo("周一 23 日");
        assertThat(chinese.date(LocalDate.of(2026, 11, 19))).isEqualTo("2026 年 11 月 19 日");
    }

    @Test
    void past_moments_are_told_from_now() {
        assertThat(english.ago(Sample.at(20, 9, 28))).isEqualTo("2 minutes ago");
        assertThat(english.ago(Sample.at(20, 8, 30))).isEqualTo("1 hour ago");
        assertThat(english.ago(Sample.at(19, 8, 30))).isEqualTo("yesterday");
        assertThat(chinese.ago(Sample.at(17, 8, 30))).isEqualTo("3 天前");
    }

    @Test
    void emphasis_never_comes_out_of_an_argument() {
        assertThat(english.rich("happened.MOVED", "<i>", "*a*").toString())
                .isEqualTo("Moved from <b>&lt;i&gt;</b> to <b>*a*</b>");
    }

    @Test
    void one_and_many_are_told_apart() {
        assertThat(english.count("lead.matching", 1)).isEqualTo("1 lead matches");
        assertThat(english.count("lead.matching", 1284)).isEqualTo("1,284 leads match");
    }

    @Test
    void one_deal_that_is_left_out_is_no_deals() {
        assertThat(Sample.say("en").count("call.left-out", 1, 0)).startsWith("Also left out: 1 deal without");
        assertThat(Sample.say("en").count("call.left-out", 2, 0)).startsWith("Also left out: 2 deals without");
    }
}
