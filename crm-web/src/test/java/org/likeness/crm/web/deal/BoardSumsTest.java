package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.ui.Amount;

class BoardSumsTest {

    @Test
    void columns_add_up_with_the_deals_that_are_in_no_stage() {
        var sums = BoardSums.of(
                List.of(row(1L, 3, "100", "CNY", 2), row(2L, 1, "50", null, 0), row(null, 2, null, null, null)));

        assertThat(sums.all().count()).isEqualTo(6);
        assertThat(sums.all().worth().sums()).containsExactly(new Amount(new BigDecimal("150"), "CNY"));
        assertThat(sums.stalled()).isEqualTo(2);
        assertThat(sums.stages().get(Id.text(1L)).count()).isEqualTo(3);
    }

    @Test
    void amounts_in_several_currencies_have_a_sum_each() {
        var sums = BoardSums.of(
                List.of(row(1L, 1, "100", "CNY", 0), row(1L, 2, "40", "EUR", 1), row(2L, 1, "50", "EUR", 0)));

        assertThat(sums.all().worth().sums())
                .containsExactly(new Amount(new BigDecimal("100"), "CNY"), new Amount(new BigDecimal("90"), "EUR"));
        assertThat(sums.stages().get(Id.text(1L)).count()).isEqualTo(3);
        assertThat(sums.stages().get(Id.text(1L)).worth().sums()).hasSize(2);
    }

    private static Object[] row(Long stage, int count, String sum, String currency, Integer stalled) {
        return new Object[] {stage, count, sum == null ? null : new BigDecimal(sum), currency, stalled};
    }
}
