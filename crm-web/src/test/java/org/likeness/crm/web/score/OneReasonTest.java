package org.likeness.crm.web.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.score.Reason;

class OneReasonTest {
    private static final OneReason ONE =
            OneReason.of(List.of(List.of("channel", "referral"), List.of("city", "region")));

    @Test
    void what_tells_one_fact_is_one_reason_and_the_sum_stays() {
        var told = told(
                new Reason("size", "50-99", true, .5, 1, 1),
                new Reason("referral", "yes", true, .4, 20, 30),
                new Reason("channel", "Customer referral", true, .3, 18, 29));

        assertThat(told).extracting(org.likeness.crm.web.ui.Reason::words).containsExactly("referral", "size");
        assertThat(told.get(0).logOdds()).isCloseTo(.7, within(1e-12));
        assertThat(told.get(0).also())
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("channel");
        assertThat(told.stream()
                        .mapToDouble(org.likeness.crm.web.ui.Reason::logOdds)
                        .sum())
                .isCloseTo(1.2, within(1e-12));
    }

    @Test
    void what_is_unknown_tells_nothing_twice() {
        assertThat(told(
                        new Reason("referral", "unknown", false, .4, 20, 30),
                        new Reason("channel", "Customer referral", true, .3, 18, 29)))
                .allMatch(reason -> reason.also().isEmpty())
                .hasSize(2);
    }

    @Test
    void many_facts_that_are_not_known_are_one_reason_that_names_them() {
        var told = told(
                new Reason("size", "50-99", true, .5, 1, 1),
                new Reason("city", "unknown", false, .1, 20, 30),
                new Reason("country", "unknown", false, .3, 18, 29),
                new Reason("industry", "other", false, .2, 18, 29),
                new Reason("referral", "unknown", false, .15, 18, 29));

        assertThat(told)
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("size", "industry", "3 not known");
        assertThat(told.get(2).logOdds()).isCloseTo(.55, within(1e-12));
        assertThat(told.get(2).blank()).isTrue();
        assertThat(told.get(2).also())
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("country", "referral", "city");
    }

    @Test
    void what_is_not_known_comes_after_the_three_weightiest_known_however_much_it_weighs() {
        assertThat(told(
                        new Reason("a", "unknown", false, 1, 20, 30),
                        new Reason("b", "unknown", false, 1, 18, 29),
                        new Reason("c", "unknown", false, 1, 18, 29),
                        new Reason("size", "50-99", true, .5, 1, 1),
                        new Reason("stage", "Growth", true, .4, 1, 1),
                        new Reason("country", "China", true, -.3, 1, 1),
                        new Reason("industry", "Tyres", true, .2, 1, 1)))
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("size", "stage", "country", "3 not known", "industry");
    }

    @Test
    void facts_that_speak_against_each_other_are_told_together_too() {
        assertThat(told(
                        new Reason("city", "Ulm", true, .4, 20, 30),
                        new Reason("region", "Schwaben", true, -.4, 20, 31),
                        new Reason("size", "50-99", true, .1, 1, 1)))
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("size", "city");
    }

    private static List<org.likeness.crm.web.ui.Reason> told(Reason... reasons) {
        return ONE.of(
                List.of(reasons),
                r -> new org.likeness.crm.web.ui.Reason(
                        r.feature(), (long) r.won(), (long) r.won() + r.lost(), r.logOdds()),
                n -> n + " not known");
    }
}
