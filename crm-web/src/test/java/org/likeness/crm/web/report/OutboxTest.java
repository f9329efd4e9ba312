package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;

class OutboxTest {
    private Instant now = Now.INSTANT;

    @BeforeEach
    void begin() {
        TestDatabase.clear();
    }

    @Test
    void a_turn_is_put_down_once_for_each_recipient_whatever_comes_between() {
        with(outbox -> put(outbox, 7, Now.INSTANT));
        with(outbox -> put(outbox, 7, Now.INSTANT));
        with(outbox -> put(outbox, 8, Now.INSTANT));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_one_has_taken_up_nobody_else_takes_until_the_lease_is_over() {
        with(outbox -> put(outbox, 7, Now.INSTANT));
        assertThat(with(Outbox::take)).isPresent();
        assertThat(with(Outbox::take)).isEmpty();
        now = now.plus(Outbox.LEASE).plusSeconds(1); // whoever took it crashed
        assertThat(with(Outbox::take)).get().extracting(Delivery::attempts).isEqualTo(0);
    }

    @Test
    void what_failed_waits_for_its_time_and_what_was_sent_is_not_sent_again() {
        with(outbox -> put(outbox, 7, Now.INSTANT));
        var first = with(Outbox::take).orElseThrow();
        with(outbox ->
                note(outbox, first, new Attempt("BUSY", true, "451 later", "a@b", "s", null), now.plusSeconds(30)));
        assertThat(with(Outbox::take)).isEmpty();
        now = now.plusSeconds(31);
        var again = with(Outbox::take).orElseThrow();
        assertThat(again.detail()).isEqualTo("451 later");
        with(outbox -> note(outbox, again, new Attempt(Attempt.OK, false, "", "a@b", "s", "{\"deals\":3.0}"), null));
        now = now.plus(Outbox.LEASE).plusSeconds(1);
        assertThat(with(Outbox::take)).isEmpty();
        var sent = with(outbox -> outbox.lastSent(7)).orElseThrow();
        assertThat(sent.figures()).isEqualTo("{\"deals\":3.0}");
        assertThat(sent.attempts()).isEqualTo(2);
    }

    @Test
    void turns_that_were_missed_are_made_good_by_one_letter() {
        TestDatabase.inTransaction(em -> {
            em.createNativeQuery(
                            """
                            INSERT INTO report_subscriptions (id, version, report, filters, period, rhythm, day_no, hour_no, language,
                            active, next_at, created_at, user_id)
                            VALUES (1, 0, 'FUNNEL', 'team=x', 'ALL', 'DAILY', 1, 7, 'en', TRUE, :next, :next, 1)""")
                    .setParameter("next", Now.daysAgo(5))
                    .executeUpdate();
            em.createNativeQuery(
                            "INSERT INTO report_recipients (id, subscription_id, address) VALUES (7, 1, 'a@example.com')")
                    .executeUpdate();
        });
        subscriptions(Subscriptions::queueDue);
        subscriptions(Subscriptions::queueDue);
        assertThat(count()).isEqualTo(1);
        subscriptions(all -> assertThat(all.byKey(1).orElseThrow().nextAt()).isAfter(now));
    }

    private static Void put(Outbox outbox, long recipient, Instant turn) {
        outbox.put(1, recipient, turn);
        return null;
    }

    private static Void note(Outbox outbox, Delivery delivery, Attempt attempt, Instant next) {
        outbox.note(delivery, attempt, next);
        return null;
    }

    private <T> T with(Function<Outbox, T> step) {
        return TestDatabase.fromTransaction(em -> step.apply(outbox(em)));
    }

    private void subscriptions(java.util.function.Consumer<Subscriptions> step) {
        TestDatabase.inTransaction(em -> {
            var all = new Subscriptions();
            all.em = em;
            all.clock = clock();
            all.outbox = outbox(em);
            all.recipients = new Recipients();
            all.recipients.em = em;
            all.recipients.clock = clock();
            step.accept(all);
        });
    }

    @SuppressWarnings("unchecked")
    private Outbox outbox(EntityManager em) {
        var outbox = new Outbox();
        outbox.em = em;
        outbox.clock = clock();
        outbox.news = (Event<Outbox.Queued>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (self, method, given) -> null);
        return outbox;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static long count() {
        return TestDatabase.fromTransaction(
                em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM report_deliveries")
                                .getSingleResult())
                        .longValue());
    }
}
