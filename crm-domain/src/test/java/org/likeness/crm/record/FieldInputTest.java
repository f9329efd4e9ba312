package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.purchase.Purchase;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.user.User;

class FieldInputTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21T00:00:00Z",
        "2026-11-21T09:30:00Z, 2026-11-21T09:30:00Z",
        "2026-11-21T09:30:00+08:00, 2026-11-21T01:30:00Z",
        "2026-11-21 09:30:00, 2026-11-21T09:30:00Z",
        "2026-11-21T09:30, 2026-11-21T09:30:00Z"
    })
    void a_moment_may_be_a_date_a_date_time_or_an_instant(String sent, String moment) throws Unfit {
        assertThat(FieldInput.moment(sent)).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "0000-01-01", "2026-11-21T25:00:00Z", "20261121"})
    void what_is_no_date_is_refused(String sent) {
        assertThatThrownBy(() -> FieldInput.moment(sent)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({"language, fr", "theme, purple"})
    void a_text_that_is_one_of_few_words_is_no_other(String field, String sent) {
        assertThatThrownBy(() -> FieldInput.read(User.FIELDS.named(field).orElseThrow(), sent))
                .isInstanceOf(Unfit.class)
                .hasMessageStartingWith("must be one of ");
    }

    @Test
    void blank_text_is_no_value() throws Unfit {
        assertThat(FieldInput.read(lead("city"), "  ")).isNull();
    }

    @Test
    void a_whole_number_has_no_fraction() throws Unfit {
        assertThat(FieldInput.read(lead("employees"), new BigDecimal("2e2"))).isEqualTo(200L);
        assertThatThrownBy(() -> FieldInput.read(lead("employees"), "2.5")).hasMessage("must be a whole number");
        assertThatThrownBy(() -> FieldInput.read(lead("employees"), "-1")).hasMessage("must not be below 0");
        assertThatThrownBy(() -> FieldInput.read(lead("employees"), "99999999999999999999"))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void money_keeps_its_cents_and_has_its_limits() throws Unfit {
        var amount = Deal.FIELDS.named("amount").orElseThrow();

        assertThat((BigDecimal) FieldInput.read(amount, "1200.50")).isEqualByComparingTo("1200.50");
        assertThatThrownBy(() -> FieldInput.read(amount, "0.00001")).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> FieldInput.read(amount, "1e300")).isInstanceOf(Unfit.class);
        // more digits than an int counts, and than any memory holds once written out
        assertThatThrownBy(() -> FieldInput.read(amount, "1e2147483647")).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> FieldInput.read(amount, "NaN")).isInstanceOf(Unfit.class);
    }

    @Test
    void no_deal_is_worth_less_than_nothing_and_what_was_bought_may_be_given_back() throws Unfit {
        var deal = Deal.FIELDS.named("amount").orElseThrow();
        var purchase = Purchase.FIELDS.named("amount").orElseThrow();

        assertThat((BigDecimal) FieldInput.read(deal, 0)).isZero();
        assertThatThrownBy(() -> FieldInput.read(deal, "-0.01")).hasMessage("must not be below 0");
        assertThat((BigDecimal) FieldInput.read(purchase, "-12.50")).isEqualByComparingTo("-12.50");
    }

    @Test
    void a_text_longer_than_its_column_is_refused_rather_than_cut() {
        assertThatThrownBy(() -> FieldInput.read(lead("city"), "x".repeat(191)))
                .hasMessage("must have at most 190 characters");
    }

    @Test
    void a_number_is_no_text() {
        assertThatThrownBy(() -> FieldInput.read(lead("city"), new BigDecimal("1e400")))
                .hasMessage("must be a text");
    }

    @Test
    void a_choice_names_its_choices() {
        assertThatThrownBy(() -> FieldInput.read(lead("outcome"), "won")).hasMessage("must be one of OPEN, WON, LOST");
    }

    private static Field<Lead> lead(String name) {
        return Lead.FIELDS.named(name).orElseThrow();
    }
}
