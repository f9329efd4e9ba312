package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.account.Account;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.User;

class DemoBookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);
    private static final ArrayList<Double> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> em.persist(new User("admin", "Administrator", Role.ADMIN, CLOCK.instant())));
        DemoBook.fill(
                TestDatabase.dataSource(), 60, 7, Vocabulary.ENGLISH, CLOCK, (share, sentence) -> PROGRESS.add(share));
    }

    @AfterAll
    static void leaveNothing() {
        TestDatabase.clear();
    }

    @Test
    void the_record_holds_what_the_book_told() {
        var stories = Book.stories(60, 7, CLOCK).toList();
        var deals = stories.stream()
                .filter(s -> s.account() != null)
                .mapToLong(s -> s.account().deals().size())
                .sum();
        assertThat(count("accounts")).isEqualTo(60);
        assertThat(count("leads")).isEqualTo(180);
        assertThat(count("deals")).isEqualTo(deals);
        assertThat(count("leads WHERE outcome = 'WON' AND converted_deal_id IS NULL"))
                .isZero();
        assertThat(count("deals d WHERE d.outcome <> 'OPEN' AND d.closed_at IS NULL"))
                .isZero();
        assertThat(
                        count(
                                "stage_visits v JOIN deals d ON d.id = v.deal_id WHERE v.left_at IS NULL AND d.outcome <> 'OPEN'"))
                .isZero();
        assertThat(count("stage_visits v JOIN stages s ON s.id = v.stage_id JOIN deals d ON d.id = v.deal_id"
                        + " WHERE s.pipeline_id <> d.pipeline_id"))
                .isZero();
    }

    @Test
    void the_entities_can_read_it() {
        var told = Book.stories(60, 7, CLOCK).map(Story::lead).limit(1).toList().get(0);
        TestDatabase.inTransaction(em -> {
            var lead = em.createQuery("SELECT l FROM Lead l WHERE l.externalId = 'demo-L-000000'", Lead.class)
                    .getSingleResult();
            assertThat(lead.name()).isEqualTo(told.company().name());
            assertThat(lead.createdAt()).isEqualTo(told.createdAt());
            assertThat(lead.firmographics().employees())
                    .isEqualTo(told.company().fact("employees"));
            assertThat(lead.custom().get("lineSpeed")).isEqualTo(told.company().fact("custom.lineSpeed"));
            assertThat(em.createQuery("SELECT a FROM Account a", Account.class).getResultList())
                    .hasSize(60);
        });
    }

    @Test
    void nobody_of_the_demo_has_a_password() {
        assertThat(count("users WHERE login <> 'admin'")).isEqualTo(10);
        assertThat(count("users WHERE password_hash IS NOT NULL")).isZero();
    }

    @Test
    void the_administrator_has_something_to_do_today() {
        var mine = "next_steps n JOIN users u ON u.id = n.owner_id WHERE u.login = 'admin'";
        assertThat(count(mine)).isEqualTo(14);
        assertThat(count(mine + " AND n.due_at BETWEEN '2026-03-11' AND '2026-03-11 23:59:59'"))
                .isEqualTo(5);
        assertThat(count("deals d JOIN users u ON u.id = d.owner_id WHERE u.login = 'admin' AND d.outcome = 'OPEN'"))
                .isEqualTo(7);
    }

    @Test
    void progress_grows_to_one() {
        assertThat(PROGRESS).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(20);
    }

    @Test
    void a_second_book_is_refused() {
        assertThatThrownBy(() -> DemoBook.fill(
                        TestDatabase.dataSource(), 5, 8, Vocabulary.ENGLISH, CLOCK, (share, sentence) -> {}))
                .isInstanceOf(DemoRefused.class)
                .hasMessage("A demo book is already in this database.");
        assertThat(count("accounts")).isEqualTo(60);
    }

    private static long count(String what) {
        return TestDatabase.fromTransaction(em -> (Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM " + what).getSingleResult())
                .longValue();
    }
}
