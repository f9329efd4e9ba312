package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.Id;

class BoardSumsTest {

    @Test
    void columns_add_up_with_the_deals_that_are_in_no_stage() {
        var sums = BoardSums.of(List.of(
                row(1L, 3, "100", 1, "CNY", 2), row(2L, 1, "50", 1, "CNY", 0), row(null, 2, null, 2, null, null)));

        assertThat(sums.all().count()).isEqualTo(6);
        assertThat(sums.all().worth().value()).isEqualByComparingTo(new BigDecimal("150"));
        assertThat(sums.stalled()).isEqualTo(2);
        assertThat(sums.stages().get(Id.text(1L)).count()).isEqualTo(3);
    }

    @Test
    void amounts_in_several_currencies_are_not_added_up() {
        var between = BoardSums.of(List.of(row(1L, 1, "100", 1, "CNY", 0), row(2L, 1, "50", 1, "EUR", 0)));
        var within = BoardSums.of(List.<Object[]>of(row(1L, 2, "150", 2, "CNY", 0)));

        assertThat(between.all().worth()).isNull();
        assertThat(within.all().worth()).isNull();
        assertThat(within.stages().get(Id.text(1L)).worth()).isNull();
    }

    private static Object[] row(Long stage, int count, String sum, int currencies, String currency, Integer stalled) {
        return new Object[] {stage, count, sum == null ? null : new BigDecimal(sum), currencies, currency, stalled};
    }
}
