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
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Aliases;
import org.likeness.crm.record.Book;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/** Merges in a house that goes on changing. */
class PartingTest {
    private long one;
    private long other;
    private String channel;

    @BeforeEach
    void two_accounts() {
        TestDatabase.clear();
        var fair = Twins.make(RecordKind.CHANNELS, Map.of("name", "Fair"));
        channel = Id.text(Twins.make(RecordKind.CHANNELS, Map.of("name", "Web")));
        Twins.make(
                RecordKind.CUSTOM_FIELDS, Map.of("kind", "ACCOUNTS", "key", "size", "name", "Size", "type", "NUMBER"));
        one = Twins.make(
                RecordKind.ACCOUNTS,
                Map.of("name", "Brandt", "externalId", "A-1", "channel", Id.text(fair), "custom", Map.of("size", 1)));
        other = Twins.make(
                RecordKind.ACCOUNTS,
                Map.of("name", "Brand", "externalId", "A-2", "channel", channel, "custom", Map.of("size", 2)));
    }

    @Test
    void the_external_id_of_a_merged_record_means_the_one_that_stayed_until_they_are_parted() {
        var merge = merge(Set.of());
        assertThat(meant("A-2")).isEqualTo(one);
        assertThat(resolved("A-2")).isEqualTo(one);
        assertThatThrownBy(() -> Twins.make(RecordKind.ACCOUNTS, Map.of("name", "New", "externalId", "A-2")))
                .isInstanceOf(Aliases.BelongsToMerged.class);

        takeBack(merge);
        assertThat(meant("A-2")).isNull();
        assertThat(resolved("A-2")).isEqualTo(other);
    }

    @Test
    void where_the_external_id_was_taken_over_the_one_that_was_there_before_means_the_record_still() {
        merge(Set.of("externalId"));
        assertThat(resolved("A-2")).isEqualTo(one);
        assertThat(resolved("A-1")).isEqualTo(one);
    }

    @Test
    void an_external_id_follows_through_several_merges() {
        merge(Set.of());
        var third = Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt AG"));
        Twins.in(b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, third), get(b, one), Set.of(), Book.ADMIN));
        assertThat(resolved("A-1")).isEqualTo(third);
        assertThat(resolved("A-2")).isEqualTo(third);
    }

    @Test
    void what_was_deleted_since_is_told_and_does_not_keep_a_merge_from_being_taken_back() {
        var merge = merge(Set.of("channel", "custom.size", "externalId"));
        delete(RecordKind.CUSTOM_FIELDS, "SELECT id FROM custom_fields");
        delete(RecordKind.CHANNELS, "SELECT id FROM channels WHERE name = 'Fair'");

        var parted = takeBack(merge);

        assertThat(parted.lost()).extracting(NotGivenBack::field).containsExactlyInAnyOrder("custom.size", "channel");
        assertThat(parted.lost()).allMatch(NotGivenBack::ofSurvivor);
        assertThat(parted.survivor().externalId()).isEqualTo("A-1");
        assertThat(count("accounts", "id = " + other + " AND external_id = 'A-2'"))
                .isEqualTo(1);
    }

    @Test
    void a_record_comes_back_without_what_is_gone_or_taken() {
        var merge = merge(Set.of());
        delete(RecordKind.CHANNELS, "SELECT id FROM channels WHERE name = 'Web'");
        // as it was before external ids of merged records were kept
        sql("UPDATE merges SET left_external_id = NULL");
        Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Imported once more", "externalId", "A-2"));

        var parted = takeBack(merge);

        assertThat(parted.lost()).extracting(NotGivenBack::field).containsExactlyInAnyOrder("externalId", "channel");
        assertThat(parted.lost()).noneMatch(NotGivenBack::ofSurvivor);
        assertThat(count("accounts", "id = " + other + " AND external_id IS NULL AND channel_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void what_was_deleted_while_merged_comes_back_to_the_record_it_belonged_to() {
        var contact = Twins.make(RecordKind.CONTACTS, Map.of("name", "Jonas", "account", Id.text(other)));
        var merge = merge(Set.of());
        delete(RecordKind.CONTACTS, "SELECT id FROM contacts");
        takeBack(merge);
        assertThat(count("contacts", "1 = 1")).isZero();

        bringBack(RecordKind.CONTACTS, contact);
        assertThat(count("contacts", "account_id = " + other)).isEqualTo(1);
    }

    @Test
    void what_was_deleted_before_a_merge_comes_back_to_the_record_that_stayed_and_is_parted_with_it() {
        var contact = Twins.make(RecordKind.CONTACTS, Map.of("name", "Jonas", "account", Id.text(other)));
        delete(RecordKind.CONTACTS, "SELECT id FROM contacts");
        var merge = merge(Set.of());
        bringBack(RecordKind.CONTACTS, contact);
        assertThat(count("contacts", "account_id = " + one)).isEqualTo(1);

        takeBack(merge);
        assertThat(count("contacts", "account_id = " + other)).isEqualTo(1);
    }

    @Test
    void nobody_merges_away_a_record_that_carries_what_they_may_not_see() {
        var colleague = user("colleague");
        var rep = new Viewer(Id.parse(user("rep")), "rep", "Rep", Role.REP, Sight.of(List.of(Id.parse(user("rep2")))));
        Twins.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
        Twins.make(RecordKind.DEALS, Map.of("name", "Hidden", "account", Id.text(other), "owner", colleague));
        assertThat(hanging(rep.sight())).doesNotContainKey(RecordKind.DEALS);
        assertThat(hanging(Sight.everything())).containsEntry(RecordKind.DEALS, 1L);

        assertThatThrownBy(() -> Twins.in(
                        b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, other), Set.of(), rep)))
                .isInstanceOf(CarriesHidden.class);
        var merge =
                Twins.in(b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, other), get(b, one), Set.of(), rep));
        assertThat(merge.survivor()).isEqualTo(other);
    }

    @Test
    void a_merge_and_its_parting_leave_records_with_whoever_had_them_though_that_one_has_left() {
        var left = user("left");
        var own = Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt Works", "owner", left));
        Twins.in(b -> b.em().createNativeQuery("UPDATE users SET active = FALSE WHERE id = " + Id.parse(left))
                .executeUpdate());
        var rep = new Viewer(Id.parse(user("rep")), "rep", "Rep", Role.REP, Sight.of(List.of(Id.parse(left))));

        var merge = Twins.in(
                b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, own), Set.of("owner"), rep));
        assertThat(count("accounts", "id = " + one + " AND owner_id = " + Id.parse(left)))
                .isEqualTo(1);

        var parted = Twins.in(b -> Twins.merging(b).takeBack(merge, rep));
        assertThat(parted.lost()).isEmpty();
        assertThat(count("accounts", "id = " + own + " AND owner_id = " + Id.parse(left)))
                .isEqualTo(1);
    }

    private Map<RecordKind, Long> hanging(Sight sight) {
        return Twins.in(b -> new Hanging(b.em()).on(RecordKind.ACCOUNTS, other, sight));
    }

    private static String user(String login) {
        return Id.text(
                Twins.make(RecordKind.USERS, new HashMap<>(Map.of("login", login, "name", login, "role", "REP"))));
    }

    private Merge merge(Set<String> take) {
        return Twins.in(b -> Twins.merging(b).merge(RecordKind.ACCOUNTS, get(b, one), get(b, other), take, Book.ADMIN));
    }

    private static Parted takeBack(Merge merge) {
        return Twins.in(b -> Twins.merging(b).takeBack(merge, Book.ADMIN));
    }

    private static StoredRecord get(Book.Hand b, long id) {
        return Twins.get(b, RecordKind.ACCOUNTS, id);
    }

    private static void delete(RecordKind kind, String ids) {
        Twins.in(b -> {
            for (var id : b.em().createNativeQuery(ids).getResultList()) {
                b.deleting().delete(kind, Twins.get(b, kind, ((Number) id).longValue()), Book.ADMIN);
            }
            return null;
        });
    }

    private static void bringBack(RecordKind kind, long id) {
        Twins.in(b -> b.deleting().bringBack(kind, Id.text(id), Book.ADMIN));
    }

    private static Long meant(String externalId) {
        return Book.in(b ->
                Aliases.of(b.em(), RecordKind.ACCOUNTS, List.of(externalId)).get(externalId));
    }

    private static Long resolved(String externalId) {
        return Book.in(b -> new References(b.em())
                .resolve(RecordKind.ACCOUNTS, externalId, Sight.everything())
                .orElse(null));
    }

    private static void sql(String sql) {
        Book.in(b -> b.em().createNativeQuery(sql).executeUpdate());
    }

    private static long count(String table, String condition) {
        return Book.in(b -> ((Number) b.em().createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                        .getSingleResult())
                .longValue());
    }
}
