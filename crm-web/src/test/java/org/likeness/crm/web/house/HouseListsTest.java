package org.likeness.crm.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.house.HouseListView.Entry;

class HouseListsTest {
    private static final int ALL = 2 * HouseLists.PAGE + 3;

    @BeforeEach
    void more_products_than_two_pages_hold_most_of_them_called_the_same() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> IntStream.rangeClosed(1, ALL).forEach(n -> em.createNativeQuery(
                        "INSERT INTO products (id, name, created_at, updated_at, version) VALUES (:id, :name,"
                                + " '2020-01-01', '2020-01-01', 0)")
                .setParameter("id", n)
                .setParameter("name", n < 5 ? "Letter" : "Paper")
                .executeUpdate()));
    }

    @Test
    void turning_pages_shows_each_once_though_several_are_called_the_same() {
        var seen = new LinkedHashSet<String>();
        var page = after("", 0);
        for (int turned = 0; turned < 3; turned++) {
            assertThat(page.stream().limit(HouseLists.PAGE).map(Entry::id)).noneMatch(seen::contains);
            page.stream().limit(HouseLists.PAGE).map(Entry::id).forEach(seen::add);
            if (page.size() > HouseLists.PAGE) {
                var last = page.get(HouseLists.PAGE - 1);
                page = after(last.name(), Id.parse(last.id()));
            }
        }
        assertThat(seen).hasSize(ALL);
        assertThat(page).hasSizeLessThanOrEqualTo(HouseLists.PAGE);
    }

    private static List<Entry> after(String name, long last) {
        return TestDatabase.fromTransaction(em -> {
            var lists = new HouseLists();
            lists.em = em;
            return lists.of(RecordKind.PRODUCTS, name, last);
        });
    }
}
