package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;

class ListingTest {
    private static final String[] CITIES = {"Ningbo", null, "Lyon", "Ningbo", "München", null, "Zürich"};
    private static long owner;

    @BeforeAll
    static void some_leads() {
        TestDatabase.clear();
        Book.in(b -> {
            var user = new User("li", "Li", Role.REP, org.likeness.crm.Now.INSTANT);
            b.em().persist(user);
            b.em().flush();
            owner = user.key();
            for (int i = 0; i < 21; i++) {
                var sent = new java.util.HashMap<String, Object>(Map.of("name", "Lead " + i, "employees", i % 5));
                sent.put("city", CITIES[i % 7]);
                sent.put("owner", i % 3 == 0 ? Id.text(owner) : null);
                b.make(RecordKind.LEADS, sent);
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-createdAt", "createdAt", "city", "-city", "employees", "-employees", "name", "-winProbability"
            })
    void pages_joined_are_the_whole_list_once_whatever_the_order(String sort) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var at = cursor;
            var page = Book.in(b -> b.listing().page(ask(Map.of(), sort, at, 4)));
            page.items().forEach(r -> ids.add(Id.text(r.key())));
            cursor = page.next();
        } while (cursor != null);

        assertThat(ids).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void filters_join_by_and_their_values_by_or() {
        assertThat(total(Map.of("city", List.of("Ningbo", "Lyon")))).isEqualTo(9);
        assertThat(total(Map.of("city", List.of("")))).isEqualTo(6);
        assertThat(total(Map.of("city", List.of("Ningbo"), "employees.min", List.of("3"))))
                .isEqualTo(2);
        assertThat(total(Map.of("q", List.of("lead 1")))).isEqualTo(11);
        assertThat(total(Map.of("q", List.of("%")))).isZero();
        assertThat(total(Map.of("owner", List.of("")))).isEqualTo(14);
    }

    @Test
    void a_list_holds_only_what_the_asker_may_see() {
        var page = Book.in(b -> b.listing()
                .page(new ListQuestion(
                        RecordKind.LEADS, Map.of(), "name", null, 50, true, Sight.of(List.of(owner + 1)))));

        assertThat(page.total()).isEqualTo(14);
        assertThat(page.items()).hasSize(14);
    }

    @Test
    void counting_stops_at_the_most_that_is_asked_for() {
        assertThat(counted(5)).isEqualTo(5);
        assertThat(counted(500)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "owner", "", "-", "custom.x", "sizeBand"})
    void a_sort_that_is_none_is_refused(String sort) {
        assertThatThrownBy(() -> Book.in(b -> b.listing().page(ask(Map.of(), sort, null, 4))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var next =
                Book.in(b -> b.listing().page(ask(Map.of(), "name", null, 4))).next();

        assertThatThrownBy(() -> Book.in(b -> b.listing().page(ask(Map.of(), "city", next, 4))))
                .isInstanceOf(InvalidInput.class);
        var lyon = Map.of("city", List.of("Lyon"));
        assertThatThrownBy(() -> Book.in(b -> b.listing().page(ask(lyon, "name", next, 4))))
                .hasMessageContaining("with this sort and these filters");
        assertThatThrownBy(() -> Book.in(b -> b.listing().page(ask(Map.of(), "city", "nonsense", 4))))
                .isInstanceOf(InvalidInput.class);
        var tags = new ListQuestion(RecordKind.TAGS, Map.of(), "name", next, 4, false, Sight.everything());
        assertThatThrownBy(() -> Book.in(b -> b.listing().page(tags))).isInstanceOf(InvalidInput.class);
    }

    private static long counted(long most) {
        var some = Map.of("city", List.of("Ningbo", "Lyon"));
        return Book.in(b -> b.listing().count(RecordKind.LEADS, some, Sight.everything(), most));
    }

    private static long total(Map<String, List<String>> filters) {
        return Book.in(b -> b.listing().page(ask(filters, "name", null, 50))).total();
    }

    private static ListQuestion ask(Map<String, List<String>> filters, String sort, String cursor, int limit) {
        return new ListQuestion(RecordKind.LEADS, filters, sort, cursor, limit, true, Sight.everything());
    }
}
