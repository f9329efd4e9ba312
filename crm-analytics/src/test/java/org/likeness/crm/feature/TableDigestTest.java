package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.Outcome;

class TableDigestTest {
    private static final String[] ACCOUNTS = {"a", "a", "b"};
    private static final int[] DAYS = {1, 2, 3};
    private static final double[] AMOUNTS = {10, 20, 30};

    @Test
    void the_same_rows_in_another_order_with_other_ids_are_the_same() {
        assertThat(digest(ACCOUNTS, DAYS, AMOUNTS, 2, 0, 1)).isEqualTo(digest(ACCOUNTS, DAYS, AMOUNTS, 0, 1, 2));
        assertThat(digest(new String[] {"x", "x", "y"}, DAYS, AMOUNTS, 0, 1, 2))
                .isEqualTo(digest(ACCOUNTS, DAYS, AMOUNTS, 0, 1, 2));
    }

    @Test
    void days_of_closing_amounts_won_and_shared_accounts_are_seen() {
        String digest = digest(ACCOUNTS, DAYS, AMOUNTS, 0, 1, 2);
        assertThat(digest(ACCOUNTS, new int[] {1, 2, 4}, AMOUNTS, 0, 1, 2)).isNotEqualTo(digest);
        assertThat(digest(ACCOUNTS, DAYS, new double[] {11, 20, 30}, 0, 1, 2)).isNotEqualTo(digest);
        assertThat(digest(new String[] {"a", "b", "b"}, DAYS, AMOUNTS, 0, 1, 2)).isNotEqualTo(digest);
    }

    @Test
    void what_a_lost_record_would_have_been_worth_decides_nothing() {
        assertThat(digest(ACCOUNTS, DAYS, new double[] {10, 20, 31}, 0, 1, 2))
                .isEqualTo(digest(ACCOUNTS, DAYS, AMOUNTS, 0, 1, 2));
    }

    /** Three rows, the last of them lost, read in some order. */
    private static String digest(String[] accounts, int[] days, double[] amounts, int... order) {
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        for (int i : order) {
            table.row(
                    100 * order[0] + i, "K" + i, i == 2 ? Outcome.LOST : Outcome.WON, accounts[i], amounts[i], days[i]);
            table.text(industry, "branch " + i);
        }
        return TableDigest.of(table.build()).hex();
    }
}
