package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrowingColumnTest {
    @Property
    void texts_as_bytes_make_the_same_column_as_texts(@ForAll @Size(max = 40) List<String> values) {
        var texts = new GrowingColumn("city", Kind.CATEGORY);
        var bytes = new GrowingColumn("city", Kind.CATEGORY);
        for (int row = 0; row < values.size(); row++) {
            String sent = new String(values.get(row).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            texts.text(row, sent);
            bytes.utf8(row, sent.getBytes(StandardCharsets.UTF_8));
        }
        same(texts, bytes, values.size());
    }

    @Test
    void so_do_more_different_ones_than_are_remembered_as_bytes() {
        var texts = new GrowingColumn("city", Kind.CATEGORY);
        var bytes = new GrowingColumn("city", Kind.CATEGORY);
        for (int row = 0; row < 20_000; row++) {
            String city = row % 7 == 0 ? null : "城市 " + row % 9_000;
            texts.text(row, city);
            bytes.utf8(row, city == null ? null : city.getBytes(StandardCharsets.UTF_8));
        }
        same(texts, bytes, 20_000);
    }

    private static void same(GrowingColumn texts, GrowingColumn bytes, int rows) {
        int[] order = IntStream.range(0, rows).toArray();
        assertThat(bytes.build(order)).usingRecursiveComparison().isEqualTo(texts.build(order));
    }
}
