package org.likeness.crm.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.record.InTransaction;

/**
 * What webhooks are to be told, and were: written in the transaction in which it happened, so that whatever is kept is told, even after
 * a crash; the log of deliveries at the same time. What was told long ago is forgotten.
 */
@ApplicationScoped
@InTransaction
public class Outbox {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1000;

    /** Due now: of a webhook that is active, or a test of one that is not. */
    private static final String DUE =
            """
            FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
            WHERE d.due_at IS NOT NULL AND (w.active = TRUE OR d.event = 'test')""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Queued> news;

    /** Something is to be delivered. */
    record Queued() {}

    /** Puts a message down for a webhook; it is sent once the present transaction is committed. */
    long put(long webhook, String event, String body) {
        var id = Id.next();
        em.createNativeQuery(
                        """
                        INSERT INTO webhook_deliveries (id, webhook_id, event, body, status, attempts, due_at, created_at)
                        VALUES (:id, :webhook, :event, :body, 'WAITING', 0, :now, :now)""")
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("event", event)
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .executeUpdate();
        news.fire(new Queued());
        return id;
    }

    /** The webhooks that something is due for. */
    @SuppressWarnings("unchecked")
    List<Long> webhooksWithSomethingDue() {
        List<Number> found = em.createNativeQuery("SELECT DISTINCT d.webhook_id " + DUE + " AND d.due_at <= :now")
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    /** What a webhook is to be told next. */
    Optional<Delivery> due(long webhook) {
        return first("d.webhook_id = " + webhook + " AND d.due_at <= :now ORDER BY d.due_at, d.id");
    }

    @SuppressWarnings("unchecked")
    private Optional<Delivery> first(String and) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT d." + Rows.DELIVERY.replace(", ", ", d.") + " " + DUE + " AND " + and)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList();
        return rows.stream().findFirst().map(Rows::delivery);
    }

    /** When the next thing becomes due, empty where nothing waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(
                Moments.of(em.createNativeQuery("SELECT MIN(d.due_at) " + DUE + " AND d.due_at > :now")
                        .setParameter("now", clock.instant())
                        .getSingleResult()));
    }

    /** Notes how an attempt went, and when the next is to be made, if any. */
    void note(Delivery delivery, Posting.Result result, Instant next) {
        var status = result.good()
                ? Delivery.Status.DELIVERED
                : next == null ? Delivery.Status.FAILED : Delivery.Status.WAITING;
        em.createNativeQuery(
                        """
                        UPDATE webhook_deliveries SET status = :status, attempts = attempts + 1, due_at = :next, sent_at = :now,
                        outcome = :outcome, http_status = :answered, duration_ms = :millis, answer = :answer WHERE id = :id""")
                .setParameter("id", delivery.id())
                .setParameter("status", status.name())
                .setParameter("next", next)
                .setParameter("now", clock.instant())
                .setParameter("outcome", result.outcome())
                .setParameter("answered", result.status())
                .setParameter("millis", result.millis())
                .setParameter("answer", result.answer())
                .executeUpdate();
    }

    /** The deliveries of a webhook, newest first, from before one of them when that is given. */
    @SuppressWarnings("unchecked")
    List<Delivery> newest(long webhook, int most, Long before) {
        List<Object[]> rows = em.createNativeQuery("SELECT " + Rows.DELIVERY
                        + " FROM webhook_deliveries WHERE webhook_id = :webhook AND id < :before ORDER BY id DESC")
                .setParameter("webhook", webhook)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Rows::delivery).toList();
    }

    long count(long webhook) {
        return Rows.whole(em.createNativeQuery("SELECT COUNT(*) FROM webhook_deliveries WHERE webhook_id = " + webhook)
                .getSingleResult());
    }

    @SuppressWarnings("unchecked")
    Optional<Delivery> find(long webhook, String id) {
        var key = Id.parse(id);
        List<Object[]> rows = key == null
                ? List.of()
                : em.createNativeQuery("SELECT " + Rows.DELIVERY
                                + " FROM webhook_deliveries WHERE id = :id AND webhook_id = :webhook")
                        .setParameter("id", key)
                        .setParameter("webhook", webhook)
                        .getResultList();
        return rows.stream().findFirst().map(Rows::delivery);
    }

    /** Forgets some of what was told, or given up, long ago, or meant for a webhook that is gone; answers whether there may be more. */
    boolean prune() {
        var old = em.createNativeQuery("DELETE FROM webhook_deliveries WHERE status IN ('DELIVERED', 'FAILED')"
                        + " AND created_at < :before LIMIT " + AT_ONCE)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
        return old == AT_ONCE | pruneOrphans();
    }

    /**
     * A webhook may be deleted while a change still tells it something. They are looked up before: a deletion that searched by itself
     * would lock the whole table against changes of records.
     */
    @SuppressWarnings("unchecked")
    private boolean pruneOrphans() {
        List<Number> gone = em.createNativeQuery(
                        """
                        SELECT d.webhook_id FROM (SELECT DISTINCT webhook_id FROM webhook_deliveries) d
                        LEFT JOIN webhooks w ON w.id = d.webhook_id WHERE w.id IS NULL""")
                .getResultList();
        var more = false;
        for (var webhook : gone) {
            more |= em.createNativeQuery("DELETE FROM webhook_deliveries WHERE webhook_id = " + webhook + " LIMIT "
                                    + AT_ONCE)
                            .executeUpdate()
                    == AT_ONCE;
        }
        return more;
    }
}
