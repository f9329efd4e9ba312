package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.audit.Author;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Book;
import org.likeness.crm.record.Changing;

class TakingBackTest {
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void an_undo_beside_the_caller_can_be_watched_and_is_not_begun_twice() throws Exception {
        var waiting = new java.util.ArrayDeque<Runnable>();
        var busy = new Desk(waiting::add, TestDatabase::fromTransaction, desk.folder);
        var run = desk.run("{'kind':'leads','columns':{'i':'externalId'}}", "i", "L1", "L2");
        assertThat(busy.importing.takenBack(run.key())).isEmpty();

        var undone = busy.importing.undoBeside(run.key(), desk.admin);
        assertThat(busy.importing.takenBack(run.key())).hasValue(0);
        assertThat(busy.importing.undoBeside(run.key(), desk.admin)).isNotDone();
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        assertThat(undone).isCompleted();
        assertThat(busy.importing.takenBack(run.key())).isEmpty();
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
    }

    @Test
    void taking_back_tells_of_every_record_it_reached() {
        desk.run("{'kind':'leads','columns':{'i':'externalId','c':'city'}}", "i,c", "L1,Ulm");
        var run = desk.run("{'kind':'leads','columns':{'i':'externalId','c':'city'}}", "i,c", "L1,Bremen", "L2,Lyon");
        var reached = new java.util.concurrent.atomic.AtomicLong();
        new TakingBack(TestDatabase::fromTransaction, desk.news::add, Desk.CLOCK)
                .takeBack(run.key(), run.kind(), org.likeness.crm.audit.Author.HOUSE, reached::addAndGet);
        assertThat(reached).hasValue(2);
    }

    @Test
    void undoing_removes_what_was_created_and_gives_old_values_back() {
        desk.run(
                "{'kind':'leads','columns':{'i':'externalId','s':'channel','n':'custom.score'}}", "i,s,n", "L1,Fair,1");
        var run = desk.run(
                "{'kind':'leads','columns':{'i':'externalId','s':'channel','n':'custom.score','h':'custom.hot','r':'lossReason','o':'outcome'}}",
                "i,s,n,h,r,o",
                "L1,Web,2,yes,Price,LOST",
                "L2,Web,3,no,,",
                "L1,Phone,4,yes,Price,LOST");
        var undone = desk.importing.undo(run.key(), desk.admin);
        assertThat(undone.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(undone.created()).isZero();
        assertThat(undone.updated()).isZero();
        assertThat(undone.undoneAt()).isNotNull();
        assertThat(undone.detail()).isNull();
        assertThat(Desk.rows("SELECT l.external_id, c.name, l.outcome, l.custom FROM leads l"
                        + " JOIN channels c ON c.id = l.channel_id"))
                .containsExactly("L1 Fair OPEN {\"score\":1.0}");
        assertThat(Desk.rows("SELECT name FROM channels")).containsExactly("Fair");
        assertThat(Desk.count("SELECT COUNT(*) FROM loss_reasons")).isZero();
        assertThat(Desk.rows("SELECT field_key FROM custom_fields")).containsExactly("score");
        assertThat(desk.news).endsWith(new RecordsTakenBack(RecordKind.LEADS, run.key()));
        assertThat(desk.importing.undo(run.key(), desk.admin).undoneAt()).isEqualTo(undone.undoneAt());
        assertThat(desk.news).containsOnlyOnce(new RecordsTakenBack(RecordKind.LEADS, run.key()));
    }

    @Test
    void what_people_worked_on_since_stays_and_that_is_said() {
        desk.run("{'kind':'leads','columns':{'i':'externalId','c':'city'}}", "i,c", "L0,Ulm");
        var run = desk.run(
                "{'kind':'leads','columns':{'i':'externalId','c':'city'}}", "i,c", "L0,Bonn", "L1,Bonn", "L2,Bonn");
        TestDatabase.inTransaction(em -> em.createQuery("SELECT l FROM Lead l WHERE l.externalId <> 'L2'", Lead.class)
                .getResultList()
                .forEach(lead -> new Changing(em, news -> {}, Desk.CLOCK)
                        .withTrail(RecordKind.LEADS, lead, Author.user(desk.admin.id()), () -> Lead.FIELDS
                                .named("city")
                                .orElseThrow()
                                .set()
                                .accept(lead, "Köln"))));
        var undone = desk.importing.undo(run.key(), desk.admin);
        assertThat(undone.created()).isEqualTo(1);
        assertThat(undone.updated()).isEqualTo(1);
        assertThat(undone.detail())
                .isEqualTo("1 records stay, since later work depends on them; 1 keep values of it, since they were"
                        + " changed again later.");
        assertThat(Desk.rows("SELECT external_id, city FROM leads ORDER BY 1")).containsExactly("L0 Köln", "L1 Köln");
    }

    @Test
    void what_a_later_import_holds_too_stays_until_that_is_undone_as_well() {
        var spec = "{'kind':'leads','columns':{'i':'externalId','c':'city'}}";
        var first = desk.run(spec, "i,c", "L1,Bonn", "L2,Ulm", "L3,Ulm");
        var second = desk.run(spec, "i,c", "L1,Bonn", "L2,Ulm");
        assertThat(Desk.counts(second)).isEqualTo("2 2 0 2 0");

        var undone = desk.importing.undo(first.key(), desk.admin);
        assertThat(undone.created()).isEqualTo(2);
        assertThat(undone.detail()).isEqualTo("2 records stay, since later work depends on them.");
        assertThat(Desk.rows("SELECT external_id FROM leads ORDER BY 1")).containsExactly("L1", "L2");

        var also = desk.importing.undo(second.key(), desk.admin);
        assertThat(also.detail()).isEqualTo("2 records of imports taken back before are gone too.");
        assertThat(Desk.rows("SELECT created, detail FROM imports WHERE id = " + first.key()))
                .containsExactly("0 null");
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM import_repeats")).isZero();
    }

    @Test
    void what_stayed_is_told_anew_once_fewer_stay() {
        var both = new TakenBack(1, 3, 0, 2, 4).sentence();
        assertThat(TakenBack.fewer(both, 1))
                .isEqualTo("1 records stay, since later work depends on them; 4 keep values of it, since they were"
                        + " changed again later.");
        assertThat(TakenBack.fewer(both, 0)).isEqualTo("4 keep values of it, since they were changed again later.");
        assertThat(TakenBack.fewer("Cancelled. " + new TakenBack(1, 3, 0, 0, 0).sentence(), 0))
                .isEqualTo("Cancelled.");
        assertThat(TakenBack.fewer(null, 0)).isNull();
    }

    @Test
    void what_a_later_import_changed_stays_as_that_left_it_until_that_is_undone_as_well() {
        var spec = "{'kind':'leads','columns':{'i':'externalId','c':'city'}}";
        var first = desk.run(spec, "i,c", "L1,Bonn");
        var second = desk.run(spec, "i,c", "L1,Ulm");

        desk.importing.undo(first.key(), desk.admin);
        assertThat(Desk.rows("SELECT external_id, city FROM leads")).containsExactly("L1 Ulm");

        desk.importing.undo(second.key(), desk.admin);
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
    }

    @Test
    void an_import_undone_after_it_repeated_another_leaves_that_one_as_it_was() {
        var spec = "{'kind':'leads','columns':{'i':'externalId','c':'city'}}";
        var first = desk.run(spec, "i,c", "L1,Bonn");
        desk.importing.undo(desk.run(spec, "i,c", "L1,Bonn").key(), desk.admin);
        assertThat(Desk.rows("SELECT external_id, city FROM leads")).containsExactly("L1 Bonn");
        assertThat(desk.importing.undo(first.key(), desk.admin).detail()).isNull();
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
    }

    @Test
    void what_an_import_closes_loses_its_open_next_steps_and_has_them_again_once_that_is_undone() {
        desk.run(
                "{'kind':'deals','columns':{'i':'externalId','o':'openedAt'}}",
                "i,o",
                "D1,2026-01-01",
                "D2,2026-01-01");
        desk.run("{'kind':'leads','columns':{'i':'externalId'}}", "i", "L1", "L2");
        for (var with : List.of("deal D1", "deal D2", "lead L1", "lead L2")) {
            step(with.split(" ")[0], with.split(" ")[1], null);
        }
        step("deal", "D1", "2026-02-01");
        var steps = "SELECT COALESCE(d.external_id, l.external_id), s.done_at IS NULL, s.dropped FROM next_steps s"
                + " LEFT JOIN deals d ON d.id = s.deal_id LEFT JOIN leads l ON l.id = s.lead_id ORDER BY 1, 2, 3";
        var before = Desk.rows(steps);

        var deals = desk.run("{'kind':'deals','columns':{'i':'externalId','o':'outcome'}}", "i,o", "D1,WON", "D2,OPEN");
        var leads = desk.run("{'kind':'leads','columns':{'i':'externalId','o':'outcome'}}", "i,o", "L1,LOST", "L2,WON");
        assertThat(Desk.rows(steps))
                .as("a won lead goes on in what it became")
                .containsExactly("D1 0 false", "D1 0 true", "D2 1 false", "L1 0 true", "L2 1 false");

        desk.importing.undo(deals.key(), desk.admin);
        desk.importing.undo(leads.key(), desk.admin);
        assertThat(Desk.rows(steps)).isEqualTo(before);

        desk.run("{'kind':'leads','columns':{'i':'externalId','o':'outcome'}}", "i,o", "L1,LOST");
        var again = desk.run("{'kind':'leads','columns':{'i':'externalId','o':'outcome'}}", "i,o", "L1,OPEN");
        assertThat(Desk.rows(steps)).isEqualTo(before);
        desk.importing.undo(again.key(), desk.admin);
        assertThat(Desk.rows(steps)).contains("L1 0 true");
    }

    private static void step(String kind, String externalId, String doneAt) {
        Book.in(b -> {
            var sent = new HashMap<String, Object>(Map.of("text", "Call", "dueAt", "2026-12-01", kind, externalId));
            sent.put("doneAt", doneAt);
            return b.make(RecordKind.NEXT_STEPS, sent);
        });
    }

    @Test
    void a_visit_that_imported_ones_ended_lasts_again_and_its_deal_stands_there() {
        desk.run("{'kind':'deals','columns':{'id':'externalId','o':'openedAt'}}", "id,o", "D1,2026-01-01");
        var spec = "{'kind':'stage-visits','columns':{'d':'deal','s':'stage','t':'enteredAt'}}";
        desk.run(spec, "d,s,t", "D1,Contact,2026-01-01", "D1,Offer,2026-01-20");
        var between = desk.run(spec, "d,s,t", "D1,Demo,2026-01-10", "D1,Proof,2026-01-25");
        var visits = "SELECT s.name, DATE(v.entered_at), DATE(v.left_at) FROM stage_visits v"
                + " JOIN stages s ON s.id = v.stage_id ORDER BY v.entered_at";
        assertThat(Desk.rows(visits)).contains("Offer 2026-01-20 2026-01-25", "Proof 2026-01-25 null");

        desk.importing.undo(between.key(), desk.admin);

        assertThat(Desk.rows(visits)).containsExactly("Contact 2026-01-01 2026-01-20", "Offer 2026-01-20 null");
        assertThat(Desk.rows("SELECT s.name, DATE(d.stage_entered_at) FROM deals d JOIN stages s ON s.id = d.stage_id"))
                .containsExactly("Offer 2026-01-20");
    }

    @Test
    void accounts_that_deals_name_stay_until_the_deals_are_gone() {
        var accounts = desk.run("{'kind':'accounts','columns':{'n':'name','p':'parent'}}", "n,p", "A,B", "B,", "C,B");
        var deals = desk.run(
                "{'kind':'deals','columns':{'i':'externalId','a':'account','s':'stage'}}", "i,a,s", "D,A,Offer");
        desk.run(
                "{'kind':'stage-visits','columns':{'i':'deal','s':'stage','t':'enteredAt'}}",
                "i,s,t",
                "D,Demo,2026-01-01");
        assertThat(desk.importing.undo(deals.key(), desk.admin).created()).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM stage_visits")).isZero();
        assertThat(Desk.rows("SELECT name FROM stages")).containsExactly("Demo");
        assertThat(desk.importing.undo(accounts.key(), desk.admin).created()).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM accounts")).isZero();
    }

    @Test
    void undoing_visits_puts_deals_back_where_they_stood() {
        desk.run("{'kind':'deals','columns':{'i':'externalId','s':'stage'}}", "i,s", "D,Offer");
        var run = desk.run(
                "{'kind':'stage-visits','columns':{'i':'deal','s':'stage','t':'enteredAt'}}",
                "i,s,t",
                "D,Demo,2026-01-01",
                "D,Lost,2026-01-02");
        assertThat(Desk.rows("SELECT outcome FROM deals")).containsExactly("LOST");
        desk.importing.undo(run.key(), desk.admin);
        assertThat(Desk.rows("SELECT d.outcome, d.closed_at, s.name FROM deals d JOIN stages s ON s.id = d.stage_id"))
                .containsExactly("OPEN null Offer");
        assertThat(Desk.rows("SELECT name FROM stages")).containsExactly("Offer");
    }
}
