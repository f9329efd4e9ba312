package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.audit.Author;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.DealRefusal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Book.Hand;

class EndingStepsTest {
    private static final Author BY = Author.user(0);

    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void a_deal_that_closes_drops_its_open_next_steps_and_one_taken_up_again_has_them_again() {
        withDeal((b, deal) -> {
            var open = step(b, "deal", deal, null);
            var done = step(b, "deal", deal, "2026-11-01");
            var before = done.doneAt();

            b.moving().lose(deal, null, null, BY);
            assertThat(open.doneAt()).isEqualTo(Now.INSTANT);
            assertThat(value(open, "dropped")).isEqualTo(true);
            assertThat(value(done, "dropped")).isEqualTo(false);

            b.moving().reopen(deal, null, BY);
            assertThat(open.doneAt()).isNull();
            assertThat(value(open, "dropped")).isEqualTo(false);
            assertThat(done.doneAt()).as("was done, and stays so").isEqualTo(before);
        });
    }

    @Test
    void winning_drops_them_too_and_taking_it_back_brings_them_back() {
        withDeal((b, deal) -> {
            var open = step(b, "deal", deal, null);
            b.moving().win(deal, null, null, BY);
            assertThat(value(open, "dropped")).isEqualTo(true);
            var later = step(b, "deal", deal, null);
            b.moving().takeBack(deal, BY);
            assertThat(open.doneAt()).isNull();
            assertThat(later.doneAt()).as("agreed after the deal was won").isNull();
        });
    }

    @Test
    void what_ended_with_its_deal_is_kept_in_the_trail_of_the_step() {
        withDeal((b, deal) -> {
            var open = step(b, "deal", deal, null);
            b.moving().lose(deal, null, null, BY);
            b.em().flush();
            assertThat(b.em().createNativeQuery("SELECT COUNT(*) FROM field_changes WHERE record_id = " + open.key()
                                    + " AND field = 'doneAt'")
                            .getSingleResult())
                    .hasToString("1");
        });
    }

    @Test
    void a_lost_lead_drops_its_open_next_steps_whichever_way_it_is_lost() {
        Book.in(b -> {
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            var open = step(b, "lead", lead, null);
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "LOST"), Book.ADMIN);
            assertThat(value(open, "dropped")).isEqualTo(true);
            b.changing().withTrail(RecordKind.LEADS, lead, BY, lead::reopen);
            assertThat(open.doneAt()).isNull();
            b.changing().withTrail(RecordKind.LEADS, lead, BY, () -> lead.lose(null, Now.INSTANT));
            assertThat(value(open, "dropped")).isEqualTo(true);
            return null;
        });
    }

    @Test
    void a_dropped_step_that_somebody_did_all_the_same_was_done() {
        withDeal((b, deal) -> {
            var open = step(b, "deal", deal, null);
            b.moving().lose(deal, null, null, BY);
            b.changing().change(RecordKind.NEXT_STEPS, open, Map.of("doneAt", "2026-11-01"), Book.ADMIN);
            assertThat(value(open, "dropped")).isEqualTo(false);
            b.moving().reopen(deal, null, BY);
            assertThat(open.doneAt()).isNotNull();
        });
    }

    @Test
    void what_had_been_left_open_with_a_closed_deal_or_a_lost_lead_was_dropped_by_the_migration() {
        withDeal((b, deal) -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            step(b, "deal", deal, null);
            step(b, "lead", lead, null);
            step(b, "deal", b.make(RecordKind.DEALS, Map.of("name", "Still open")), null);
            var later = step(b, "deal", deal, null);
            b.em().flush();
            sql(b, "UPDATE deals SET outcome = 'WON', closed_at = created_at WHERE id = " + deal.key());
            sql(b, "UPDATE leads SET outcome = 'LOST', closed_at = created_at");
            sql(b, "UPDATE next_steps SET created_at = created_at + INTERVAL 1 DAY WHERE id = " + later.key());
            for (var statement : migration().split(";")) {
                if (statement.contains("UPDATE next_steps")) {
                    sql(b, statement);
                }
            }
            assertThat(b.em().createNativeQuery(
                                    """
                                    SELECT CONCAT(COALESCE(d.name, l.name), ' ', SUM(n.dropped), ' ', SUM(n.done_at IS NULL))
                                    FROM next_steps n LEFT JOIN deals d ON d.id = n.deal_id LEFT JOIN leads l ON l.id = n.lead_id
                                    GROUP BY COALESCE(d.name, l.name) ORDER BY 1""",
                                    String.class)
                            .getResultList())
                    .isEqualTo(List.of("Haiyao 1 0", "Still open 0 1", "Twelve seats 1 1"));
        });
    }

    private static void sql(Hand b, String statement) {
        b.em().createNativeQuery(statement).executeUpdate();
    }

    private static String migration() {
        try (var file = EndingStepsTest.class.getResourceAsStream("/db/migration/V40__dropped_next_steps.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withDeal(BiConsumer<Hand, Deal> work) {
        Book.in(b -> {
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
            work.accept(b, (Deal) b.make(RecordKind.DEALS, Map.of("name", "Twelve seats")));
            return null;
        });
    }

    private static NextStep step(Hand b, String with, StoredRecord record, String doneAt) {
        var sent = new HashMap<String, Object>(Map.of("text", "Call", "dueAt", "2026-12-01", with, b.id(record)));
        sent.put("doneAt", doneAt);
        return (NextStep) b.make(RecordKind.NEXT_STEPS, sent);
    }

    private static Object value(NextStep step, String field) {
        return NextStep.FIELDS.named(field).orElseThrow().get().apply(step);
    }

    @Test
    void a_day_without_a_time_of_day_may_be_that_of_the_last_step() {
        Book.in(b -> {
            b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            var deal = (Deal) b.make(RecordKind.DEALS, Map.of("name", "D", "openedAt", "2026-11-20T08:00:00Z"));
            var today = Instant.parse("2026-11-20T00:00:00Z");
            b.moving().win(deal, null, today, BY);
            assertThat(deal.closedAt()).isEqualTo(Now.INSTANT);
            b.moving().reopen(deal, today, BY);
            b.moving().lose(deal, null, today, BY);
            assertThatThrownBy(() -> b.moving().reopen(deal, today.minusSeconds(86_400), BY))
                    .isInstanceOf(DealRefusal.TooEarly.class);
            return null;
        });
    }

    @Test
    void such_a_day_in_the_past_stands_for_the_moment_of_the_last_step() {
        Book.in(b -> {
            b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            var deal = (Deal) b.make(RecordKind.DEALS, Map.of("name", "D", "openedAt", "2026-11-10T08:00:00Z"));
            b.moving().lose(deal, null, Instant.parse("2026-11-10T00:00:00Z"), BY);
            assertThat(deal.closedAt()).isEqualTo(Instant.parse("2026-11-10T08:00:00Z"));
            return null;
        });
    }
}
