package org.likeness.crm.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Team;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

class SavedViewsTest {
    private Viewer li;
    private Viewer colleague;
    private Viewer stranger;

    @BeforeEach
    void three_people() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> {
            var team = new Team("East", Now.INSTANT);
            em.persist(team);
            em.flush();
            li = viewer(em, "li", Role.REP, team.key());
            colleague = viewer(em, "wu", Role.MANAGER, team.key());
            stranger = viewer(em, "eva", Role.REP, null);
        });
    }

    @Test
    void a_view_is_offered_to_its_reach() {
        save("Mine", Reach.OWN, li);
        save("Ours", Reach.TEAM, li);
        save("For all", Reach.SHARED, colleague);

        assertThat(offered(li)).containsExactly("Mine", "Ours", "For all");
        assertThat(offered(colleague)).containsExactly("Ours", "For all");
        assertThat(offered(stranger)).containsExactly("For all");
        List<SavedView> deals = in(v -> v.of(RecordKind.DEALS, li));
        assertThat(deals).isEmpty();
    }

    @Test
    void only_those_who_shape_the_house_save_for_all_and_a_team_view_needs_a_team() {
        assertThatThrownBy(() -> save("For all", Reach.SHARED, li)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save("Ours", Reach.TEAM, stranger)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> save(" ", Reach.OWN, li)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoever_saved_a_view_changes_and_retires_it_and_brings_it_back() {
        var id = save("Ours", Reach.TEAM, li);

        assertThatThrownBy(() -> with(id, colleague, (v, one) -> v.keep(one, "", colleague)))
                .isInstanceOf(NotAllowed.class);
        with(id, li, (v, one) -> v.keep(one, "city=Lyon", li));
        List<SavedView> offered = in(v -> v.of(RecordKind.LEADS, colleague));
        assertThat(offered.get(0).state()).isEqualTo("city=Lyon");
        with(id, li, (v, one) -> v.retire(one, li));
        assertThat(offered(li)).isEmpty();
        with(id, li, (v, one) -> v.bringBack(one, li));
        assertThat(offered(li)).containsExactly("Ours");
    }

    private static void with(String id, Viewer by, java.util.function.BiConsumer<SavedViews, SavedView> deed) {
        in(v -> {
            deed.accept(v, v.find(id, by).orElseThrow());
            return null;
        });
    }

    private static String save(String name, Reach reach, Viewer by) {
        return in(v -> Id.text(
                v.save(RecordKind.LEADS, name, reach, "outcome=OPEN", by).key()));
    }

    private static List<String> offered(Viewer to) {
        return in(v -> v.of(RecordKind.LEADS, to).stream().map(SavedView::name).toList());
    }

    private static <T> T in(Function<SavedViews, T> work) {
        return TestDatabase.fromTransaction(em -> work.apply(new SavedViews(em, Now.CLOCK)));
    }

    private static Viewer viewer(jakarta.persistence.EntityManager em, String login, Role role, Long team) {
        var user = new User(login, login, role, Now.INSTANT);
        user.joins(team);
        em.persist(user);
        em.flush();
        return new Viewer(user.key(), login, login, role, Sight.of(List.of(user.key())), user.team(), null, null, null);
    }
}
