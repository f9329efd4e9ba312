package org.likeness.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Book;
import org.likeness.crm.record.RecordChanged;

class MergingTest {
    private static final List<String> ALL_BUT_BOOKKEEPING = List.of(
            "SELECT id, external_id, name, parent_id, owner_id, phone, email, domain, industry, employees, custom, created_at FROM accounts ORDER BY id",
            "SELECT id, name, account_id FROM contacts ORDER BY id",
            "SELECT id, name, account_id, contact_id, lead_id FROM deals ORDER BY id",
            "SELECT id, contact_name, name, converted_account_id, outcome FROM leads ORDER BY id",
            "SELECT id, account_id, lead_id, deal_id FROM follow_ups ORDER BY id",
            "SELECT id, account_id, lead_id FROM next_steps ORDER BY id",
            "SELECT id, account_id FROM purchases ORDER BY id",
            "SELECT id, account_id, lead_id FROM events ORDER BY id",
            "SELECT id, tag_id, record_id FROM taggings ORDER BY id");

    private long one;
    private long other;

    @BeforeEach
    void two_accounts_with_all_that_hangs_on_them() {
        TestDatabase.clear();
        one = Twins.make(
                RecordKind.ACCOUNTS, Map.of("name", "Brandt Works GmbH", "phone", "030 9018200", "externalId", "A-1"));
        other = Twins.make(
                RecordKind.ACCOUNTS,
                Map.of("name", "Brand Works", "domain", "brandt.example", "employees", 40, "externalId", "A-2"));
        Twins.in(b -> {
            for (var account : List.of(Id.text(one), Id.text(other))) {
                var contact = b.make(RecordKind.CONTACTS, Map.of("name", "Jonas", "account", account));
                b.make(RecordKind.PIPELINES, Map.of("name", "Sales " + account));
                b.make(RecordKind.DEALS, Map.of("name", "Line 3", "account", account, "contact", b.id(contact)));
                b.make(RecordKind.FOLLOW_UPS, Map.of("account", account, "method", "CALL", "text", "Hello"));
                b.make(RecordKind.NEXT_STEPS, Map.of("account", account, "text", "Call", "dueAt", "2026-12-01"));
                b.make(RecordKind.PURCHASES, Map.of("account", account, "purchasedAt", "2026-10-01"));
                b.make(RecordKind.EVENTS, Map.of("account", account, "type", "visit", "at", "2026-10-01"));
                b.make(RecordKind.ACCOUNTS, Map.of("name", "Subsidiary of " + account, "parent", account));
            }
            tag(b, "Fair", one, other);
            tag(b, "Expo", other);
            return null;
        });
    }

    @Test
    void the_surviving_account_has_all_that_hung_on_both_and_the_values_chosen() {
        merge(Set.of("domain", "employees", "externalId"));

        assertThat(count("accounts", "id = " + other)).isZero();
        for (var hanging : List.of("contacts", "deals", "follow_ups", "next_steps", "purchases", "events")) {
            assertThat(count(hanging, "account_id = " + one)).as(hanging).isEqualTo(2);
        }
        assertThat(count("accounts", "parent_id = " + one)).isEqualTo(2);
        assertThat(count("taggings", "record_id = " + one)).isEqualTo(2);
        assertThat(
                        count(
                                "accounts",
                                "id = " + one
                                        + " AND name = 'Brandt Works GmbH' AND domain = 'brandt.example' AND employees = 40 AND external_id = 'A-2'"))
                .isEqualTo(1);
    }

    @Test
    void news_of_the_survivor_and_of_all_that_moved_is_told() {
        var news = Twins.in(b -> {
            Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, other), Set.of(), Book.ADMIN);
            return List.copyOf(b.news());
        });

        assertThat(news).contains(new RecordChanged(RecordKind.ACCOUNTS, one, Set.of("merged")));
        assertThat(news)
                .filteredOn(n -> n instanceof RecordChanged c && c.kind() == RecordKind.DEALS)
                .hasSize(1);
        assertThat(count("field_changes", "field = 'account' AND old_value = " + other))
                .isEqualTo(2);
    }

    @Test
    void a_merge_taken_back_leaves_everything_as_it_was() {
        var before = snapshot();
        var merge = merge(Set.of("name", "domain", "employees", "externalId", "phone"));
        assertThat(snapshot()).isNotEqualTo(before);

        takeBack(merge);

        assertThat(snapshot()).isEqualTo(before);
        assertThatThrownBy(() -> takeBack(merge)).isInstanceOf(CannotMerge.class);
    }

    @Test
    void what_somebody_changed_since_stays_when_a_merge_is_taken_back() {
        var merge = merge(Set.of("domain"));
        Twins.in(b ->
                b.changing().change(RecordKind.ACCOUNTS, get(b, one), Map.of("domain", "new.example"), Book.ADMIN));

        takeBack(merge);

        assertThat(count("accounts", "id = " + one + " AND domain = 'new.example'"))
                .isEqualTo(1);
        assertThat(count("accounts", "id = " + other + " AND domain = 'brandt.example'"))
                .isEqualTo(1);
    }

    @Test
    void a_parent_and_its_subsidiary_become_one_that_is_not_its_own_parent_and_are_parted_again() {
        Twins.in(b ->
                b.changing().change(RecordKind.ACCOUNTS, get(b, one), Map.of("parent", Id.text(other)), Book.ADMIN));
        var before = snapshot();

        var merge = merge(Set.of());
        assertThat(count("accounts", "id = " + one + " AND parent_id IS NULL")).isEqualTo(1);

        takeBack(merge);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void a_grandchild_that_takes_its_grandparent_in_does_not_lie_below_itself() {
        var between = Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Between", "parent", Id.text(other)));
        Twins.in(b ->
                b.changing().change(RecordKind.ACCOUNTS, get(b, one), Map.of("parent", Id.text(between)), Book.ADMIN));
        var before = snapshot();

        var merge = merge(Set.of("parent"));
        assertThat(count("accounts", "id = " + one + " AND parent_id IS NULL")).isEqualTo(1);
        assertThat(count("accounts", "id = " + between + " AND parent_id = " + one))
                .isEqualTo(1);

        takeBack(merge);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void a_parent_that_takes_its_subsidiary_in_does_not_become_its_own_child() {
        Twins.in(b ->
                b.changing().change(RecordKind.ACCOUNTS, get(b, other), Map.of("parent", Id.text(one)), Book.ADMIN));
        var before = snapshot();
        var merge = merge(Set.of("parent"));
        assertThat(count("accounts", "id = " + one + " AND parent_id IS NULL")).isEqualTo(1);
        takeBack(merge);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void contacts_and_leads_merge_with_all_that_hangs_on_them() {
        var ids = Twins.in(b -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "Brandt", "contactName", "Jonas"));
            var twin =
                    b.make(RecordKind.LEADS, Map.of("name", "Brandt", "contactName", "Jonas", "email", "j@b.example"));
            b.make(RecordKind.FOLLOW_UPS, Map.of("lead", b.id(twin), "method", "CALL", "text", "Hello"));
            b.make(RecordKind.EVENTS, Map.of("lead", b.id(twin), "type", "visit", "at", "2026-10-01"));
            return List.of(lead.key(), twin.key());
        });
        var before = snapshot();

        var merge = Twins.in(b -> Twins.merging(b)
                .merge(
                        RecordKind.LEADS,
                        Twins.get(b, RecordKind.LEADS, ids.get(0)),
                        Twins.get(b, RecordKind.LEADS, ids.get(1)),
                        Set.of("email"),
                        Book.ADMIN));

        assertThat(count("follow_ups", "lead_id = " + ids.get(0))).isEqualTo(1);
        assertThat(count("events", "lead_id = " + ids.get(0))).isEqualTo(1);
        takeBack(merge);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void a_record_is_not_merged_with_itself_nor_with_fields_that_are_none() {
        assertThatThrownBy(() -> Twins.in(b ->
                        Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, one), Set.of(), Book.ADMIN)))
                .isInstanceOf(CannotMerge.class);
        assertThatThrownBy(() -> merge(Set.of("nonsense"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> merge(Set.of("createdAt"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_converted_lead_is_the_one_that_stays() {
        var ids = Twins.in(b -> {
            var lead = (org.likeness.crm.lead.Lead) b.make(RecordKind.LEADS, Map.of("name", "Brandt"));
            b.converting().convert(lead, null, null, Book.ADMIN);
            return List.of(
                    lead.key(),
                    b.make(RecordKind.LEADS, Map.of("name", "Brandt")).key());
        });
        assertThatThrownBy(() -> Twins.in(b -> Twins.merging(b)
                        .merge(
                                RecordKind.LEADS,
                                Twins.get(b, RecordKind.LEADS, ids.get(1)),
                                Twins.get(b, RecordKind.LEADS, ids.get(0)),
                                Set.of(),
                                Book.ADMIN)))
                .isInstanceOf(CannotMerge.class);
    }

    @Test
    void a_won_lead_is_the_one_that_stays_so_that_its_win_is_not_lost() {
        assertThatThrownBy(() -> Twins.in(b -> {
                    var open = b.make(RecordKind.LEADS, Map.of("name", "Brandt"));
                    var won = b.make(RecordKind.LEADS, Map.of("name", "Brandt", "outcome", "WON"));
                    return Twins.merging(b).merge(RecordKind.LEADS, open, won, Set.of(), Book.ADMIN);
                }))
                .isInstanceOf(CannotMerge.KeepTheWon.class);
    }

    @Test
    void what_was_merged_away_meanwhile_takes_nothing_in() {
        assertThatThrownBy(() -> Twins.in(b -> {
                    var survivor = get(b, other);
                    var third = b.make(RecordKind.ACCOUNTS, Map.of("name", "Third"));
                    b.em().flush();
                    merge(Set.of()); // elsewhere: the other goes into the one
                    return Twins.merging(b).merge(RecordKind.ACCOUNTS, survivor, third, Set.of(), Book.ADMIN);
                }))
                .isInstanceOf(jakarta.persistence.PersistenceException.class);
    }

    @Test
    void what_only_the_other_record_knows_is_preselected() {
        Book.in(b -> {
            assertThat(Choosable.preselected(RecordKind.ACCOUNTS, get(b, one), get(b, other)))
                    .containsExactly("employees", "domain");
            assertThat(Choosable.differing(RecordKind.ACCOUNTS, get(b, one), get(b, other)))
                    .contains("externalId", "name", "phone", "domain", "employees")
                    .doesNotContain("createdAt");
            return null;
        });
    }

    private Merge merge(Set<String> take) {
        return Twins.in(b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, other), take, Book.ADMIN));
    }

    private static void takeBack(Merge merge) {
        Twins.in(b -> Twins.merging(b).takeBack(merge, Book.ADMIN));
    }

    private static org.likeness.crm.kernel.StoredRecord get(Book.Hand b, long id) {
        return Twins.get(b, RecordKind.ACCOUNTS, id);
    }

    private static void tag(Book.Hand b, String name, Long... accounts) {
        var act = b.acts().begin(RecordKind.ACCOUNTS, org.likeness.crm.record.BulkActs.Verb.TAG, null, Book.ADMIN);
        var tag = b.make(RecordKind.TAGS, new HashMap<>(Map.of("name", name, "temperature", "WARM")));
        b.tagging().put(act, List.of(accounts), tag.key(), Book.ADMIN);
    }

    @SuppressWarnings("unchecked")
    private static List<List<List<Object>>> snapshot() {
        return Book.in(b -> ALL_BUT_BOOKKEEPING.stream()
                .map(sql -> ((List<Object[]>) b.em().createNativeQuery(sql).getResultList())
                        .stream().map(java.util.Arrays::asList).toList())
                .toList());
    }

    private static long count(String table, String condition) {
        return Book.in(b -> ((Number) b.em().createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                        .getSingleResult())
                .longValue());
    }
}
