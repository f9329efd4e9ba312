package org.likeness.crm.web.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.industry.IndustryListView.Entry;

class IndustriesTest {
    @BeforeEach
    void steel_in_two_spellings_a_retired_one_and_one_that_nobody_has() {
        TestDatabase.clear();
        insert("accounts (id, industry, name", "1, 'Steel', 'A'", "2, 'steel', 'B'", "3, NULL, 'C'");
        insert("leads (id, industry, name, outcome", "4, 'Textiles', 'D', 'LOST'", "5, 'Steel', 'E', 'OPEN'");
        insert("industries (id, name, retired", "6, 'Finance', FALSE", "7, 'textiles', TRUE");
    }

    @Test
    void those_in_use_and_those_offered_stand_in_one_list_with_how_many_have_them() {
        assertThat(after(""))
                .extracting(e -> e.name().toLowerCase() + " " + e.retired() + " "
                        + e.accounts().n() + " " + e.leads().n() + " " + (e.id() != null))
                .containsExactly("finance false 0 0 true", "steel false 2 1 false", "textiles true 0 1 true");
        assertThat(after("finance")).extracting(Entry::unused).containsExactly(false, false);
    }

    @Test
    void a_page_holds_one_more_than_it_shows_where_there_are_more() {
        insert(
                "industries (id, name, retired",
                IntStream.range(100, 170)
                        .mapToObj(n -> n + ", 'Trade " + n + "', FALSE")
                        .toArray(String[]::new));

        List<Entry> first = after("");
        assertThat(first).hasSize(Industries.PAGE + 1);
        List<Entry> rest = after(first.get(Industries.PAGE - 1).name());
        assertThat(rest).hasSize(73 - Industries.PAGE);
        assertThat(rest.get(0).name()).isEqualTo(first.get(Industries.PAGE).name());
    }

    @Test
    void counting_stops_where_nobody_counts_any_more() {
        insert(
                "accounts (id, industry, name",
                IntStream.range(1000, 2010).mapToObj(n -> n + ", 'Toys', 'T'").toArray(String[]::new));

        assertThat(after("textiles").get(0).accounts()).hasToString("Tally[n=1000, more=true]");
    }

    @Test
    void records_are_found_however_they_write_it_unless_it_is_as_wished() {
        assertThat(having(RecordKind.ACCOUNTS, "STEEL", "Steel")).containsExactly(2L);
        assertThat(having(RecordKind.ACCOUNTS, "Steel", "Metal")).containsExactly(1L, 2L);
        assertThat(count("Steel", "Metal")).isEqualTo(2);
        assertThat(count("STEEL", "Steel")).isEqualTo(1);
        assertThat(written("FINANCE")).contains("Finance");
        assertThat(written("Textiles")).as("as it is offered").contains("textiles");
        assertThat(written("Toys")).isEmpty();
        assertThat(offered("finance")).contains(6L);
        assertThat(offered("Steel")).isEmpty();
    }

    private static void insert(String into, String... rows) {
        TestDatabase.inTransaction(em -> {
            for (var row : rows) {
                em.createNativeQuery("INSERT INTO " + into + ", created_at, updated_at, version) VALUES (" + row
                                + ", '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
        });
    }

    private static List<Entry> after(String name) {
        return asked(i -> i.after(name));
    }

    private static List<Long> having(RecordKind kind, String name, String unless) {
        return asked(i -> i.having(kind, name, unless));
    }

    private static int count(String name, String unless) {
        return asked(i -> i.count(RecordKind.ACCOUNTS, name, unless));
    }

    private static Optional<String> written(String name) {
        return asked(i -> i.written(name));
    }

    private static Optional<Long> offered(String name) {
        return asked(i -> i.offered(name));
    }

    private static <T> T asked(Function<Industries, T> question) {
        return TestDatabase.fromTransaction(em -> {
            var industries = new Industries();
            industries.em = em;
            return question.apply(industries);
        });
    }
}
