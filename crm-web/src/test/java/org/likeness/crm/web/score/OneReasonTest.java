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
                .containsExactly("3 not known", "size", "industry");
        assertThat(told.get(0).logOdds()).isCloseTo(.55, within(1e-12));
        assertThat(told.get(0).blank()).isTrue();
        assertThat(told.get(0).also())
                .extracting(org.likeness.crm.web.ui.Reason::words)
                .containsExactly("country", "referral", "city");
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
