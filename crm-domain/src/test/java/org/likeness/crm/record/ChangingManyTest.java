package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.BulkActs.Verb;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

class ChangingManyTest {
    private long li;
    private long eva;

    @BeforeEach
    void five_leads_of_two_people() {
        TestDatabase.clear();
        Book.in(b -> {
            li = user(b, "li");
            eva = user(b, "eva");
            for (int i = 0; i < 5; i++) {
                b.make(RecordKind.LEADS, Map.of("name", "Lead " + i, "owner", Id.text(i < 3 ? li : eva)));
            }
            return null;
        });
    }

    @Test
    void an_act_reaches_all_in_sight_and_is_taken_back_once() {
        var done = assign(Id.text(eva), seen(Sight.everything()));

        assertThat(done.reached()).isEqualTo(5);
        assertThat(owned(eva)).isEqualTo(5);
        assertThat(takenBack().reached()).isEqualTo(3);
        assertThat(owned(eva)).isEqualTo(2);
        assertThat(owned(li)).isEqualTo(3);
        assertThat(mayTakeBack(Book.ADMIN)).isFalse();
    }

    @Test
    void what_others_changed_since_stays_as_they_made_it() {
        assign(Id.text(eva), seen(Sight.everything()));
        Book.in(b -> b.changing()
                .change(
                        RecordKind.LEADS,
                        b.finding()
                                .byKey(
                                        RecordKind.LEADS,
                                        b.listing()
                                                .ids(RecordKind.LEADS, named("Lead 0"), Sight.everything(), 1)
                                                .get(0),
                                        Sight.everything())
                                .orElseThrow(),
                        java.util.Collections.singletonMap("owner", null),
                        Book.ADMIN));

        var back = takenBack();

        assertThat(back.reached()).isEqualTo(2);
        assertThat(back.left()).isEqualTo(1);
        assertThat(owned(li)).isEqualTo(2);
    }

    @Test
    void an_act_that_was_taken_back_meanwhile_reaches_nothing_more() {
        act = Book.in(b -> b.acts().begin(RecordKind.LEADS, Verb.CHANGE, "owner", Book.ADMIN));
        var ids = seen(Sight.everything());
        Book.in(b -> b.many().change(act, ids.subList(0, 2), Id.text(eva), Book.ADMIN));
        takenBack();

        assertThatThrownBy(() -> Book.in(b -> b.many().change(act, ids.subList(2, 5), Id.text(eva), Book.ADMIN)))
                .isInstanceOf(CancellationException.class);
        assertThat(owned(eva)).isEqualTo(2);
    }

    @Test
    void a_value_that_cannot_be_changes_nothing_and_says_why() {
        var done = assign("nobody", seen(Sight.everything()));

        assertThat(done.reached()).isZero();
        assertThat(done.left()).isEqualTo(5);
        assertThat(done.why().errors().get(0).field()).isEqualTo("owner");
        assertThat(owned(li)).isEqualTo(3);
    }

    @Test
    void a_selection_holds_only_what_lies_in_sight() {
        assertThat(seen(Sight.of(List.of(li)))).hasSize(3);
    }

    @Test
    void the_act_of_another_is_not_taken_back() {
        assign(Id.text(eva), seen(Sight.everything()));
        var other = new Viewer(eva, "eva", "Eva", Role.MANAGER, Sight.everything());

        assertThat(mayTakeBack(other)).isFalse();
    }

    @Test
    void a_role_that_may_not_write_a_kind_begins_no_act() {
        var rep = new Viewer(li, "li", "Li", Role.REP, Sight.of(List.of(li)));

        assertThatThrownBy(() -> Book.in(b -> b.acts().begin(RecordKind.CHANNELS, Verb.DELETE, null, rep)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Book.in(b -> b.tagging().named("New tag", rep)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void of_follow_ups_that_others_logged_a_rep_changes_none_and_nothing_is_half_done() {
        var rep = new Viewer(li, "li", "Li", Role.REP, Sight.everything());
        Book.in(b -> {
            var lead = Id.text(seen(Sight.everything()).get(0));
            var own = b.make(RecordKind.FOLLOW_UPS, Map.of("lead", lead, "owner", Id.text(li)));
            var others = b.make(RecordKind.FOLLOW_UPS, Map.of("lead", lead, "owner", Id.text(eva)));
            var nobodys = b.make(RecordKind.FOLLOW_UPS, Map.of("lead", lead));
            var kind = RecordKind.FOLLOW_UPS;
            for (var other : List.of(others.key(), nobodys.key())) {
                assertThatThrownBy(() -> b.many().refuseOthers(kind, List.of(own.key(), other), rep))
                        .isInstanceOf(SomeNotYours.class)
                        .hasMessageContaining("nothing was changed");
            }
            b.many().refuseOthers(kind, List.of(own.key()), rep);
            b.many().refuseOthers(kind, List.of(own.key(), others.key()), Book.ADMIN);
            b.many().refuseOthers(RecordKind.LEADS, List.of(1L), rep);
            return null;
        });
    }

    @Test
    void deleted_leads_come_back_with_one_undo() {
        var ids = seen(Sight.everything());
        act = Book.in(b -> b.acts().begin(RecordKind.LEADS, Verb.DELETE, null, Book.ADMIN));
        ids.forEach(id -> Book.in(b -> {
            b.many().delete(act, id, Book.ADMIN);
            return null;
        }));
        assertThat(seen(Sight.everything())).isEmpty();

        assertThat(takenBack().reached()).isEqualTo(5);
        assertThat(owned(li)).isEqualTo(3);
    }

    @Test
    void tags_go_on_once_and_come_off_by_undo() {
        var ids = seen(Sight.everything());
        tag(ids.subList(0, 2));
        tag(ids);
        assertThat(tagged()).isEqualTo(5);

        assertThat(takenBack().reached()).isEqualTo(3);
        assertThat(tagged()).isEqualTo(2);
    }

    private Act act;

    private boolean mayTakeBack(Viewer by) {
        boolean may =
                Book.in(b -> b.acts().beginTakingBack(Id.text(act.id()), by).isPresent());
        return may;
    }

    private void tag(List<Long> ids) {
        Book.in(b -> {
            act = b.acts().begin(RecordKind.LEADS, Verb.TAG, null, Book.ADMIN);
            return b.tagging().put(act, ids, b.tagging().named("Fair", Book.ADMIN), Book.ADMIN);
        });
    }

    private static int tagged() {
        return Book.in(b -> b.listing().ids(RecordKind.LEADS, Map.of("tag", List.of("Fair")), Sight.everything(), 99))
                .size();
    }

    private ChangingMany.Done assign(String owner, List<Long> ids) {
        return Book.in(b -> {
            act = b.acts().begin(RecordKind.LEADS, Verb.CHANGE, "owner", Book.ADMIN);
            return b.many().change(act, ids, owner, Book.ADMIN);
        });
    }

    private ChangingMany.Done takenBack() {
        return Book.in(b -> b.many()
                .takeBack(
                        b.acts().beginTakingBack(Id.text(act.id()), Book.ADMIN).orElseThrow(), 0, 100, Book.ADMIN));
    }

    private static List<Long> seen(Sight sight) {
        // those that nobody owns would be seen too
        return Book.in(b -> b.listing().ids(RecordKind.LEADS, Map.of(), sight, 100));
    }

    private static int owned(long owner) {
        return Book.in(b -> b.listing()
                        .ids(RecordKind.LEADS, Map.of("owner", List.of(Id.text(owner))), Sight.everything(), 100))
                .size();
    }

    private static Map<String, List<String>> named(String name) {
        return Map.of("name", List.of(name));
    }

    private static long user(Book.Hand b, String login) {
        var user = new User(login, login, Role.REP, Now.INSTANT);
        b.em().persist(user);
        b.em().flush();
        return user.key();
    }
}
