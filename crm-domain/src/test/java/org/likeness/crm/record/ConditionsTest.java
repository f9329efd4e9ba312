package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs.Verb;
import org.likeness.crm.user.Sight;

class ConditionsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @BeforeAll
    static void four_leads() {
        TestDatabase.clear();
        Book.in(Clock.systemUTC(), b -> {
            field(b, "plan", "CATEGORY");
            field(b, "seats", "NUMBER");
            field(b, "renewal", "DATE");
            field(b, "trial", "YES_NO");
            lead(b, "Mill", "Ningbo", 10, TODAY, Map.of("plan", "Gold 50%", "seats", 9, "trial", false));
            lead(b, "Foundry", "Lyon", 200, TODAY.minusDays(30), Map.of("plan", "Silver", "seats", 100, "trial", true));
            lead(
                    b,
                    "Dairy",
                    null,
                    3000,
                    TODAY.minusDays(31),
                    Map.of("renewal", TODAY.plusDays(5).toString()));
            lead(b, "Print shop", "Lyon", null, TODAY.minusDays(400), Map.of());
            var ids = b.listing().ids(RecordKind.LEADS, Map.of("name", List.of("Mill")), Sight.everything(), 9);
            var act = b.acts().begin(RecordKind.LEADS, Verb.TAG, null, Book.ADMIN);
            return b.tagging().put(act, ids, b.tagging().named("Fair", Book.ADMIN), Book.ADMIN);
        });
    }

    @Test
    void not_lets_through_what_is_empty_too() {
        assertThat(names(Map.of("city.not", List.of("Lyon")))).containsExactly("Dairy", "Mill");
        assertThat(names(Map.of("city.not", List.of("Lyon", "Ningbo")))).containsExactly("Dairy");
        assertThat(names(Map.of("city.not", List.of("")))).containsExactly("Foundry", "Mill", "Print shop");
        assertThat(names(Map.of("custom.plan.not", List.of("Silver")))).containsExactly("Dairy", "Mill", "Print shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade", "grade.not", "outcome"})
    void a_word_that_is_none_of_few_is_refused(String filter) {
        assertThatThrownBy(() -> names(Map.of(filter, List.of("Z"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(filter + " must be one of ");
        assertThat(names(Map.of("grade", List.of("")))).hasSize(4);
        assertThat(names(Map.of("grade", List.of("A", "D")))).isEmpty();
    }

    @Test
    void contains_looks_anywhere_and_takes_signs_as_they_are() {
        assertThat(names(Map.of("name.contains", List.of("r")))).containsExactly("Dairy", "Foundry", "Print shop");
        assertThat(names(Map.of("custom.plan.contains", List.of("50%")))).containsExactly("Mill");
        assertThat(names(Map.of("name.contains", List.of("%")))).isEmpty();
    }

    @Test
    void between_compares_numbers_as_numbers_also_in_user_defined_fields() {
        assertThat(names(Map.of("employees.min", List.of("10"), "employees.max", List.of("200"))))
                .containsExactly("Foundry", "Mill");
        assertThat(names(Map.of("custom.seats.min", List.of("10")))).containsExactly("Foundry");
    }

    @Test
    void days_are_counted_from_today_and_a_last_day_counts_whole() {
        assertThat(names(Map.of("createdAt.last", List.of("30")))).containsExactly("Foundry", "Mill");
        assertThat(names(Map.of("createdAt.older", List.of("30")))).containsExactly("Dairy", "Print shop");
        assertThat(names(Map.of("createdAt.max", List.of(TODAY.minusDays(31).toString()))))
                .containsExactly("Dairy", "Print shop");
        assertThat(names(Map.of("custom.renewal.next", List.of("7")))).containsExactly("Dairy");
        assertThat(names(Map.of("custom.renewal.next", List.of("4")))).isEmpty();
        assertThat(names(Map.of("custom.renewal.max", List.of(TODAY.plusDays(5).toString()))))
                .containsExactly("Dairy");
    }

    @Test
    void tags_are_asked_for_by_name_and_none_is_an_answer() {
        assertThat(names(Map.of("tag", List.of("fair")))).containsExactly("Mill");
        assertThat(names(Map.of("tag.not", List.of("Fair")))).containsExactly("Dairy", "Foundry", "Print shop");
        assertThat(names(Map.of("tag", List.of("")))).hasSize(3);
        assertThat(names(Map.of("tag.not", List.of("")))).containsExactly("Mill");
    }

    @Test
    void chosen_records_are_named_by_their_ids() {
        var mill =
                Book.in(b -> b.listing().ids(RecordKind.LEADS, Map.of("name", List.of("Mill")), Sight.everything(), 9));

        assertThat(names(Map.of("id", List.of(Id.text(mill.get(0)), "nonsense"))))
                .containsExactly("Mill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner.min", "employees.contains", "city.last", "tag.contains", "nextStep.min", "x.not"})
    void what_a_field_cannot_be_asked_is_refused(String name) {
        assertThatThrownBy(() -> names(Map.of(name, List.of("1")))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "owner.not", "tag", "campaign"})
    void what_is_asked_for_by_a_name_that_nothing_has_is_refused(String name) {
        assertThatThrownBy(() -> names(Map.of(name, List.of("Nobody's"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(name + " names nothing among ")
                .hasMessageEndingWith("s: Nobody's.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom.colour", "custom.Plan", "custom.plan.x"})
    void a_user_defined_field_that_is_not_there_is_refused(String name) {
        assertThatThrownBy(() -> names(Map.of(name, List.of("red"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(name + " is not a user-defined field.");
    }

    @ParameterizedTest
    @CsvSource({
        "custom.renewal, soon, must be a date",
        "custom.renewal.min, 9, must be a date",
        "custom.renewal.contains, 2026, holds no words",
        "custom.seats, many, must be a number",
        "custom.seats.max, 2026-01-01, must be a number",
        "custom.seats.last, 7, holds no dates",
        "custom.plan.last, 7, holds no dates",
        "custom.trial, perhaps, must be true or false",
        "custom.trial.min, true, has no least and most"
    })
    void what_a_user_defined_field_cannot_hold_is_refused(String name, String value, String why) {
        assertThatThrownBy(() -> names(Map.of(name, List.of(value))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(name + " " + why);
    }

    @Test
    void a_user_defined_value_is_found_whatever_it_looks_like() {
        assertThat(names(Map.of("custom.seats", List.of("9")))).containsExactly("Mill");
        assertThat(names(Map.of("custom.seats", List.of("9.0")))).containsExactly("Mill");
        assertThat(names(Map.of("custom.trial", List.of("true")))).containsExactly("Foundry");
        assertThat(names(Map.of("custom.trial", List.of("no")))).containsExactly("Mill");
        assertThat(names(Map.of("custom.trial.not", List.of("true")))).containsExactly("Dairy", "Mill", "Print shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1e3", "99999999999"})
    void days_that_are_none_are_refused(String days) {
        assertThatThrownBy(() -> names(Map.of("createdAt.last", List.of(days)))).isInstanceOf(InvalidInput.class);
    }

    private static List<String> names(Map<String, List<String>> filters) {
        return Book.in(b -> b
                .listing()
                .page(new ListQuestion(RecordKind.LEADS, filters, "name", null, 50, true, Sight.everything()))
                .items()
                .stream()
                .map(l -> ((org.likeness.crm.lead.Lead) l))
                .map(l -> (String) org.likeness.crm.lead.Lead.FIELDS
                        .named("name")
                        .orElseThrow()
                        .get()
                        .apply(l))
                .toList());
    }

    private static void field(Book.Hand b, String key, String type) {
        b.make(RecordKind.CUSTOM_FIELDS, Map.of("kind", "LEADS", "key", key, "name", key, "type", type));
    }

    private static void lead(
            Book.Hand b, String name, String city, Integer employees, LocalDate created, Map<String, Object> custom) {
        var sent = new java.util.HashMap<String, Object>(
                Map.of("name", name, "createdAt", created.toString(), "custom", custom));
        sent.put("city", city);
        sent.put("employees", employees);
        b.make(RecordKind.LEADS, sent);
    }
}
