package org.likeness.crm.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowDigestTest {
    @Test
    void the_order_of_rows_does_not_matter() {
        assertThat(digest(new long[] {1, 10}, new long[] {2, 20}))
                .isEqualTo(digest(new long[] {2, 20}, new long[] {1, 10}));
    }

    @Test
    void swapped_values_doubled_rows_and_missing_rows_are_noticed() {
        String original = digest(new long[] {1, 10}, new long[] {2, 20});
        assertThat(digest(new long[] {1, 20}, new long[] {2, 10})).isNotEqualTo(original);
        assertThat(digest(new long[] {1, 10}, new long[] {2, 20}, new long[] {2, 20}))
                .isNotEqualTo(original);
        assertThat(digest(new long[] {1, 10})).isNotEqualTo(original);
        assertThat(original).hasSize(32);
    }

    @Test
    void no_text_differs_from_empty_text() {
        assertThat(RowDigest.of((String) null)).isNotEqualTo(RowDigest.of(""));
        assertThat(RowDigest.of("won")).isNotEqualTo(RowDigest.of("now"));
    }

    private static String digest(long[]... rows) {
        RowDigest digest = new RowDigest();
        for (long[] row : rows) {
            digest.add(row);
        }
        return digest.hex();
    }
}
