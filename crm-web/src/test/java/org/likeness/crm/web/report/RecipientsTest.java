package org.likeness.crm.web.report;

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
import org.likeness.crm.web.report.Subscription.Recipient;

class RecipientsTest {
    private static final long ANNA = 1;
    private static final long LEFT = 2;

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        user(ANNA, "anna", "anna@firm.com", "Anna@Mail.example", true);
        user(LEFT, "left", null, null, false);
    }

    @Test
    void an_address_or_external_id_of_somebody_who_works_here_is_that_user_and_no_address_outside() {
        assertThat(checked(List.of("anna@firm.com"))).containsExactly(Id.text(ANNA));
        assertThat(checked(List.of("anna@mail.EXAMPLE"))).containsExactly(Id.text(ANNA));
        assertThat(checked(List.of(Id.text(ANNA), "Other@firm.com"))).containsExactly(Id.text(ANNA), "other@firm.com");
    }

    @Test
    void one_letter_with_another_accent_is_another_address() {
        assertThat(checked(List.of("ánna@mail.example"))).containsExactly("ánna@mail.example");
    }

    @Test
    void who_left_the_house_may_stay_on_a_list_but_is_not_put_on_one() {
        with(all -> put(all, List.of(Id.text(LEFT), "gone@example.com")));
        var kept = with(all -> all.of(7));
        assertThat(checked(List.of(Id.text(LEFT), "gone@example.com"), kept, false))
                .containsExactly(Id.text(LEFT), "gone@example.com");
        assertThatThrownBy(() -> checked(List.of(Id.text(LEFT))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("names no user who works here");
    }

    @Test
    void an_address_outside_is_refused_where_no_administrator_lends_the_eyes() {
        assertThatThrownBy(() -> checked(List.of("x@partner.com"), List.of(), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("only to what an administrator subscribed to");
        assertThat(isAdministrator(ANNA)).isFalse();
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE users SET role = 'ADMIN' WHERE id IN (1, 2)")
                .executeUpdate());
        assertThat(isAdministrator(ANNA)).isTrue();
        assertThat(isAdministrator(LEFT)).isFalse();
    }

    @Test
    void an_address_outside_that_unsubscribed_is_not_written_to_when_it_is_put_on_the_list_again() {
        var both = List.of("boss@outside.example", Id.text(ANNA));
        with(all -> put(all, both));
        with(all -> {
            all.of(7).forEach(recipient -> all.wants(recipient.id(), false));
            return put(all, List.of());
        });
        with(all -> put(all, both));
        List<Recipient> kept = with(all -> all.of(7));
        assertThat(kept)
                .filteredOn(recipient -> recipient.unsubscribedAt() == null)
                .extracting(Recipient::user)
                .containsExactly(ANNA);
    }

    @Test
    void whoever_is_on_the_list_is_offered_however_many_others_there_are() {
        for (int i = 0; i < 501; i++) {
            user(100 + i, "a" + i, null, null, true);
        }
        user(1000, "zoe", null, null, true);
        assertThat(offered(List.of())).hasSize(500).doesNotContain(1000L, LEFT);
        assertThat(offered(List.of(Id.text(1000L), Id.text(LEFT), "x@partner.com")))
                .hasSize(500)
                .startsWith(LEFT, 1000L);
    }

    private static List<Long> offered(List<String> ticked) {
        return with(
                all -> all.users(ticked).stream().map(row -> Rows.whole(row[0])).toList());
    }

    private static List<String> checked(List<String> asked) {
        return checked(asked, List.of(), true);
    }

    private static List<String> checked(List<String> asked, List<Recipient> kept, boolean outside) {
        return with(all -> all.checked(asked, kept, outside));
    }

    private static boolean isAdministrator(long user) {
        return with(all -> all.isAdministrator(user));
    }

    private static Void put(Recipients all, List<String> checked) {
        all.put(7, checked);
        return null;
    }

    private static <T> T with(Function<Recipients, T> step) {
        return TestDatabase.fromTransaction(em -> {
            var all = new Recipients();
            all.em = em;
            all.clock = Now.CLOCK;
            return step.apply(all);
        });
    }

    private static void user(long id, String login, String externalId, String email, boolean active) {
        TestDatabase.inTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO users (id, external_id, login, name, email, role, active, created_at, updated_at, version)
                        VALUES (:id, :external, :login, :login, :email, 'REP', :active, :now, :now, 0)""")
                .setParameter("id", id)
                .setParameter("external", externalId)
                .setParameter("login", login)
                .setParameter("email", email)
                .setParameter("active", active)
                .setParameter("now", Now.INSTANT)
                .executeUpdate());
    }
}
