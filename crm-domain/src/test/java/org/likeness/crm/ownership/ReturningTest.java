package org.likeness.crm.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hypersistence.tsid.TSID;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.audit.Author;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Leaving.Why;
import org.likeness.crm.record.Book;

class ReturningTest {
    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");

    private String ann;

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        ann = Book.in(b -> b.id(b.make(RecordKind.USERS, Map.of("login", "ann", "name", "Ann", "role", "REP"))));
        rules(true, 3);
    }

    @Test
    void days_count_from_the_last_follow_up_and_for_the_never_contacted_from_the_beginning() {
        var idle = lead("Idle", 100);
        followUp(idle, 31);
        var fresh = lead("Fresh", 100);
        followUp(fresh, 40);
        followUp(fresh, 29);
        lead("Never called", 8);
        lead("New", 6);
        Book.in(b -> b.make(
                RecordKind.LEADS,
                Map.of("name", "Nobody's", "createdAt", Now.daysAgo(90).toString())));
        var past = Book.in(b -> {
            var returning = returning(b);
            return returning.past(returning.rules(), Now.INSTANT, 10);
        });
        assertThat(past).extracting(Leaving::name).containsExactly("Idle", "Never called");
        assertThat(past).extracting(Leaving::why).containsExactly(Why.IDLE, Why.UNTOUCHED);
        assertThat(past.get(0).since()).isEqualTo(Now.daysAgo(31));
        assertThat(past.get(0).ownerName()).isEqualTo("Ann");
    }

    @Test
    void what_a_visitor_sent_is_no_follow_up() {
        var lead = lead("Knocks again", 20);
        var sent = followUp(lead, 1);
        TestDatabase.inTransaction(em -> {
            em.createNativeQuery(
                            """
                            INSERT INTO forms (id, form_key, secret, name, title, thanks, language, active, consent_version, fields,
                            created_at, updated_at, version) VALUES (1, 'k', 's', 'n', 't', 't', 'en', 1, 0, '[]', NOW(), NOW(), 0)""")
                    .executeUpdate();
            em.createNativeQuery(
                            "INSERT INTO form_submissions (id, form_id, lead_id, follow_up_id, known, stamp, received_at) VALUES"
                                    + " (1, 1, " + Id.parse(lead) + ", " + Id.parse(sent) + ", 1, 'x', NOW())")
                    .executeUpdate();
        });
        assertThat(past()).extracting(Leaving::why).containsExactly(Why.UNTOUCHED);
    }

    @Test
    void a_new_owner_has_all_the_days() {
        var lead = lead("Handed over", 100);
        followUp(lead, 60);
        assertThat(past()).hasSize(1);
        Book.in(b -> {
            var found = b.em().find(Lead.class, Id.parse(lead));
            b.changing().change(RecordKind.LEADS, found, Map.of("owner", user(b, "bea")), Book.ADMIN);
            return null;
        });
        assertThat(past()).isEmpty();
    }

    @Test
    void a_lead_that_came_today_has_all_the_days_however_long_ago_it_began() {
        lead("Imported", 400, 0);
        followUp(lead("Imported with its follow-ups", 400, 0), 300);
        lead("Imported a month ago", 400, 31);
        assertThat(past()).extracting(Leaving::name).containsExactly("Imported a month ago");
        assertThat(past().get(0).since()).isEqualTo(at(31));
    }

    @Test
    void a_lead_that_was_lost_and_is_taken_up_again_has_all_the_days() {
        var lead = lead("Comes again", 400);
        followUp(lead, 200);
        Book.in(b -> {
            var found = b.em().find(Lead.class, Id.parse(lead));
            b.changing().change(RecordKind.LEADS, found, Map.of("outcome", "LOST"), Book.ADMIN);
            return b.changing().withTrail(RecordKind.LEADS, found, Author.HOUSE, found::reopen);
        });
        assertThat(past()).isEmpty();
    }

    @Test
    void nobody_asks_for_more_than_ten_years() {
        for (var field : List.of("idleDays", "untouchedDays", "warnDays")) {
            assertThatThrownBy(() -> Book.in(b -> b.changing()
                            .change(
                                    RecordKind.POOL_RULES,
                                    returning(b).rules(),
                                    Map.of(field, 999_999_999),
                                    Book.ADMIN)))
                    .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors())
                            .containsExactly(new FieldError(field, "must not be beyond 3650")));
        }
    }

    @Test
    void a_lead_goes_back_once_its_owner_was_warned_and_the_trail_says_why_and_it_can_be_claimed() {
        var lead = lead("Idle", 100);
        assertThat(giveBack(lead)).as("on the day the rules began").isFalse();
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE pool_rules SET begun_at = :at")
                .setParameter("at", Now.daysAgo(3))
                .executeUpdate());
        assertThat(giveBack(lead)).isTrue();
        assertThat(giveBack(lead)).as("only once").isFalse();
        var told = TestDatabase.fromTransaction(
                em -> em.createNativeQuery("SELECT reason, days FROM owner_reasons", Object[].class)
                        .getResultList());
        assertThat(told).hasSize(1);
        assertThat((Object[]) told.get(0)).containsExactly("UNTOUCHED", 7L);
        Book.in(b -> {
            var found = b.em().find(Lead.class, Id.parse(lead));
            assertThat(found.owner()).isNull();
            b.changing().withTrail(RecordKind.LEADS, found, Author.HOUSE, () -> found.claimedBy(Id.parse(ann)));
            return null;
        });
        assertThat(past()).isEmpty();
    }

    @Test
    void a_lead_followed_up_meanwhile_stays() {
        var lead = lead("Idle", 100);
        rules(true, 0);
        followUp(lead, 0);
        assertThat(giveBack(lead)).isFalse();
    }

    @Test
    void owners_are_warned_before_and_nobody_while_the_rules_are_off() {
        lead("Leaves in two days", 5);
        lead("Leaves in four days", 3);
        assertThat(warned()).extracting(Leaving::name).containsExactly("Leaves in two days");
        assertThat(warned().get(0).from()).isEqualTo(Now.INSTANT.plusSeconds(3 * 86_400));
        rules(false, 3);
        assertThat(warned()).isEmpty();
        assertThat(past()).isEmpty();
    }

    private static Returning returning(Book.Hand b) {
        return new Returning(b.em(), b.changing(), Now.CLOCK);
    }

    private static List<Leaving> past() {
        return Book.in(b -> {
            var returning = returning(b);
            return returning.past(returning.rules(), Now.INSTANT, 10);
        });
    }

    private List<Leaving> warned() {
        return Book.in(b -> returning(b).warned(Id.parse(ann), Now.INSTANT, 10));
    }

    private static boolean giveBack(String lead) {
        return Book.in(b -> returning(b).giveBack(Id.parse(lead)));
    }

    private static void rules(boolean active, long warn) {
        Book.in(b -> {
            var rules = returning(b).rules();
            return b.changing()
                    .change(RecordKind.POOL_RULES, rules, Map.of("active", active, "warnDays", warn), Book.ADMIN);
        });
    }

    private String lead(String name, long days) {
        return lead(name, days, days);
    }

    /** A lead that began at one time and came into the book, and so to its owner, at another. */
    private String lead(String name, long began, long came) {
        var id = Id.parse(Book.in(b -> b.id(b.make(
                RecordKind.LEADS,
                Map.of("name", name, "owner", ann, "createdAt", at(began).toString())))));
        var then = TSID.from(Duration.between(EPOCH, at(came)).toMillis() << 22 | id & 0x3fffff);
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE leads SET id = :then WHERE id = :id")
                .setParameter("then", then.toLong())
                .setParameter("id", id)
                .executeUpdate());
        return then.toString();
    }

    private static Instant at(long days) {
        return Now.daysAgo(days);
    }

    private static String followUp(String lead, long days) {
        return Book.in(b -> b.id(b.make(
                RecordKind.FOLLOW_UPS,
                Map.of("lead", lead, "method", "CALL", "text", "x", "at", at(days).toString()))));
    }

    private static String user(Book.Hand b, String login) {
        return b.id(b.make(RecordKind.USERS, Map.of("login", login, "name", login, "role", "REP")));
    }
}
