package org.likeness.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.duplicate.DuplicateReason.Sign;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Book;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;

class FindingDuplicatesTest {
    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void an_account_is_found_by_a_name_with_a_typo_its_domain_and_its_phone() {
        var kept = account("Brandt Works GmbH", "https://www.brandt-works.example", "+49 30 901 820-0");
        account("Nordlicht Medien", "nordlicht.example", "+49 40 1234567");

        var found = like(Traits.typed("Brand Works", null, "info@brandt-works.example", "030 9018200", null, null));

        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.record().id()).isEqualTo(kept);
            assertThat(match.reasons())
                    .extracting(DuplicateReason::sign)
                    .containsExactly(Sign.NAME, Sign.DOMAIN, Sign.PHONE);
            assertThat(match.score())
                    .isEqualTo(match.reasons().stream()
                            .mapToInt(DuplicateReason::points)
                            .sum());
        });
    }

    @Test
    void a_contact_with_the_same_address_but_another_name_is_no_duplicate() {
        var one = Twins.make(RecordKind.CONTACTS, Map.of("name", "Jonas Brandt", "email", "office@brandt.example"));
        var other = Twins.make(RecordKind.CONTACTS, Map.of("name", "Miriam Vogel", "email", "office@brandt.example"));
        var same = Twins.make(RecordKind.CONTACTS, Map.of("name", "Brandt, Jonas", "email", "Office@brandt.example"));

        assertThat(of(RecordKind.CONTACTS, one)).containsExactly(same);
        assertThat(of(RecordKind.CONTACTS, other)).isEmpty();
    }

    @Test
    void a_lead_of_the_same_company_with_another_person_is_no_duplicate() {
        var one = Twins.make(RecordKind.LEADS, Map.of("name", "华为技术有限公司", "contactName", "王伟", "domain", "hw.example"));
        Twins.make(RecordKind.LEADS, Map.of("name", "华为技术", "contactName", "李娜", "domain", "hw.example"));
        var same = Twins.make(RecordKind.LEADS, Map.of("name", "华为技术", "contactName", "王伟"));

        assertThat(of(RecordKind.LEADS, one)).containsExactly(same);
    }

    @Test
    void a_subsidiary_is_not_the_same_as_its_parent() {
        var parent = account("Brandt Works", "brandt.example", null);
        Twins.make(
                RecordKind.ACCOUNTS,
                Map.of("name", "Brandt Works", "domain", "brandt.example", "parent", Id.text(parent)));

        assertThat(of(RecordKind.ACCOUNTS, parent)).isEmpty();
    }

    @Test
    void what_is_out_of_sight_is_not_told() {
        var owner = user("mia");
        Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt Works", "owner", Id.text(owner)));
        var typed = Traits.typed("Brandt Works", null, null, null, null, null);

        assertThat(like(typed)).hasSize(1);
        assertThat((List<DuplicateMatch>) Book.in(
                        b -> new FindingDuplicates(b.em()).like(RecordKind.ACCOUNTS, typed, Sight.of(List.of()), 5)))
                .isEmpty();
    }

    @Test
    void an_own_double_is_told_however_many_of_others_share_its_name() {
        var others = user("mia");
        var own = user("tom");
        Twins.in(b -> {
            for (int i = 0; i < 60; i++) {
                b.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt Works", "owner", Id.text(others)));
            }
            return null;
        });
        // ids rise, so that its own comes after those of the others under every key
        var last = Twins.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt Works", "owner", Id.text(own)));
        var typed = Traits.typed("Brandt Works", null, null, null, null, null);

        var found =
                Book.in(b -> new FindingDuplicates(b.em()).like(RecordKind.ACCOUNTS, typed, Sight.of(List.of(own)), 5));

        assertThat(found).extracting(match -> match.record().id()).containsExactly(last);
    }

    @Test
    void a_changed_record_is_found_under_its_new_name_and_a_deleted_one_no_more() {
        var id = account("Nordlicht Medien", null, null);
        Twins.in(b -> b.changing()
                .change(
                        RecordKind.ACCOUNTS,
                        Twins.get(b, RecordKind.ACCOUNTS, id),
                        Map.of("name", "Brandt Works"),
                        Book.ADMIN));
        assertThat(like(Traits.typed("Brandt Works", null, null, null, null, null)))
                .hasSize(1);
        assertThat(like(Traits.typed("Nordlicht Medien", null, null, null, null, null)))
                .isEmpty();

        Twins.in(b -> {
            b.deleting().delete(RecordKind.ACCOUNTS, Twins.get(b, RecordKind.ACCOUNTS, id), Book.ADMIN);
            return null;
        });
        long keys = Book.in(b -> ((Number) b.em().createNativeQuery("SELECT COUNT(*) FROM duplicate_keys")
                        .getSingleResult())
                .longValue());
        assertThat(keys).isZero();
    }

    @Test
    void a_look_through_all_records_finds_the_pairs_without_keys_kept_before_and_pages_through_them() {
        Book.in(b -> {
            for (int i = 0; i < 3; i++) {
                b.make(RecordKind.ACCOUNTS, Map.of("name", "Brandt Works", "domain", "brandt.example"));
                b.make(RecordKind.ACCOUNTS, Map.of("name", "Company " + i));
            }
            b.make(RecordKind.ACCOUNTS, Map.of("name", "Brand Works", "domain", "brandt.example"));
            return null;
        });

        assertThat(search()).isEqualTo(6);

        var first = Book.in(b -> Twins.pairs(b).page(RecordKind.ACCOUNTS, null, 4, Book.ADMIN.sight()));
        assertThat(first.items()).extracting(p -> p.match().score()).containsExactly(100, 100, 100, 82);
        var second = Book.in(b -> Twins.pairs(b).page(RecordKind.ACCOUNTS, first.next(), 4, Book.ADMIN.sight()));
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void pairs_told_apart_stay_apart_and_what_is_no_pair_any_more_is_forgotten() {
        var one = account("Brandt Works", "brandt.example", null);
        var other = account("Brandt Works", "brandt.example", null);
        search();
        Book.in(b -> {
            Twins.pairs(b).part(RecordKind.ACCOUNTS, other, one, Book.ADMIN);
            return null;
        });
        search();
        assertThat(page()).isEmpty();
        assertThat(of(RecordKind.ACCOUNTS, one)).isEmpty();

        Book.in(b -> {
            Twins.pairs(b).unite(RecordKind.ACCOUNTS, one, other, Book.ADMIN);
            return null;
        });
        assertThat(page()).hasSize(1);

        Twins.in(b -> b.changing()
                .change(
                        RecordKind.ACCOUNTS,
                        Twins.get(b, RecordKind.ACCOUNTS, one),
                        new HashMap<>(Map.of("name", "Nordlicht", "domain", "nordlicht.example")),
                        Book.ADMIN));
        Book.in(b -> b.em().createNativeQuery("UPDATE duplicate_pairs SET found_at = '2020-01-01'")
                .executeUpdate());
        search();
        assertThat(page()).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(
                        () -> Book.in(b -> Twins.pairs(b).page(RecordKind.ACCOUNTS, "nonsense", 4, Book.ADMIN.sight())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_search_that_nobody_wants_any_more_stops() {
        assertThatThrownBy(() -> new SearchingAll(TestDatabase::fromTransaction, Now.CLOCK, null, watch(true))
                        .run(SearchingAll.KINDS))
                .isInstanceOf(CancellationException.class);
    }

    private static long user(String login) {
        return Book.in(b -> {
            var user = new User(login, login, Role.REP, Now.INSTANT);
            b.em().persist(user);
            return user.key();
        });
    }

    private static long account(String name, String domain, String phone) {
        var sent = new HashMap<String, Object>();
        sent.put("name", name);
        sent.put("domain", domain);
        sent.put("phone", phone);
        return Twins.make(RecordKind.ACCOUNTS, sent);
    }

    private static List<DuplicateMatch> like(Traits typed) {
        return Book.in(b -> new FindingDuplicates(b.em()).like(RecordKind.ACCOUNTS, typed, Book.ADMIN.sight(), 5));
    }

    private static List<Long> of(RecordKind kind, long id) {
        return Book.in(b -> new FindingDuplicates(b.em())
                .of(kind, id, Book.ADMIN.sight(), 5).stream()
                        .map(m -> m.record().id())
                        .toList());
    }

    private static List<DuplicatePairs.Pair> page() {
        return Book.in(b -> Twins.pairs(b).page(RecordKind.ACCOUNTS, null, 50, Book.ADMIN.sight()))
                .items();
    }

    private static long search() {
        return new SearchingAll(TestDatabase::fromTransaction, Now.CLOCK, null, watch(false)).run(SearchingAll.KINDS);
    }

    private static SearchingAll.Watch watch(boolean cancelled) {
        return new SearchingAll.Watch() {
            @Override
            public void at(double share, String phase) {
                assertThat(share).isBetween(0.0, 1.0);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
