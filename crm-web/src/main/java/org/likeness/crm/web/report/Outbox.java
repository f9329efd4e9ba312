package org.likeness.crm.web.report;

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
 * Letters that are to be sent, and were: put down with the turn they belong to, so that a crash loses none and doubles none, but for one
 * that was just being handed over. The log of deliveries at the same time.
 */
@ApplicationScoped
@InTransaction
public class Outbox {
    static final Duration KEPT = Duration.ofDays(100);
    /** For so long nobody else tries a letter that one has begun with. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 1000;
    private static final String COLUMNS =
            "id, subscription_id, recipient_id, turn_at, status, attempts, due_at, created_at,"
                    + " sent_at, address, subject, outcome, detail, figures";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Queued> news;

    /** Something is to be sent. */
    record Queued() {}

    /** Puts a letter down for a turn of a recipient, once. */
    void put(long subscription, long recipient, Instant turn) {
        em.createNativeQuery(
                        """
                        INSERT IGNORE INTO report_deliveries (id, subscription_id, recipient_id, turn_at, status, attempts, due_at,
                        created_at) VALUES (:id, :subscription, :recipient, :turn, 'WAITING', 0, :now, :now)""")
                .setParameter("id", Id.next())
                .setParameter("subscription", subscription)
                .setParameter("recipient", recipient)
                .setParameter("turn", turn)
                .setParameter("now", clock.instant())
                .executeUpdate();
        news.fire(new Queued());
    }

    /** Takes up what is due, so that no other server does; it is due again after the lease, in case this one ends meanwhile. */
    Optional<Delivery> take() {
        var now = clock.instant();
        var due = read("due_at <= :at ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED", now);
        due.ifPresent(d -> em.createNativeQuery("UPDATE report_deliveries SET due_at = :until WHERE id = :id")
                .setParameter("until", now.plus(LEASE))
                .setParameter("id", d.id())
                .executeUpdate());
        return due;
    }

    private Optional<Delivery> read(String where, Instant at) {
        return rows("SELECT " + COLUMNS + " FROM report_deliveries WHERE " + where, at).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Delivery> rows(String sql, Instant at) {
        var query = em.createNativeQuery(sql);
        if (at != null) {
            query.setParameter("at", at);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(Outbox::delivery).toList();
    }

    /** When the next thing becomes due, empty where nothing waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(Moments.of(em.createNativeQuery("SELECT MIN(due_at) FROM report_deliveries")
                .getSingleResult()));
    }

    /**
     * Notes how an attempt went.
     *
     * @param next when it is tried again, {@code null} for not any more
     */
    void note(Delivery tried, Attempt attempt, Instant next) {
        var status =
                attempt.good() ? Delivery.Status.SENT : next == null ? Delivery.Status.FAILED : Delivery.Status.WAITING;
        em.createNativeQuery(
                        """
                        UPDATE report_deliveries SET status = :status, attempts = attempts + 1, due_at = :next, sent_at = :now,
                        address = :address, subject = :subject, outcome = :outcome, detail = :detail, figures = :figures
                        WHERE id = :id""")
                .setParameter("status", status.name())
                .setParameter("next", next)
                .setParameter("now", clock.instant())
                .setParameter("address", attempt.address())
                .setParameter("subject", attempt.subject())
                .setParameter("outcome", attempt.outcome())
                .setParameter("detail", attempt.detail())
                .setParameter("figures", attempt.good() ? attempt.figures() : null)
                .setParameter("id", tried.id())
                .executeUpdate();
    }

    /** The last one that a recipient got. */
    Optional<Delivery> lastSent(long recipient) {
        return rows(
                        "SELECT " + COLUMNS + " FROM report_deliveries WHERE status = 'SENT' AND recipient_id = "
                                + recipient + " ORDER BY sent_at DESC LIMIT 1",
                        null)
                .stream()
                .findFirst();
    }

    /** The deliveries of a subscription, newest first, from before one of them when that is given. */
    List<Delivery> newest(long subscription, int most, Long before) {
        return rows(
                "SELECT " + COLUMNS + " FROM report_deliveries WHERE subscription_id = " + subscription + " AND id < "
                        + (before == null ? Long.MAX_VALUE : before) + " ORDER BY id DESC LIMIT " + most,
                null);
    }

    long count(long subscription) {
        return Rows.whole(
                em.createNativeQuery("SELECT COUNT(*) FROM report_deliveries WHERE subscription_id = " + subscription)
                        .getSingleResult());
    }

    /** What waits for a subscription is not sent any more. */
    void forgetWaiting(long subscription) {
        em.createNativeQuery(
                        "DELETE FROM report_deliveries WHERE status = 'WAITING' AND subscription_id = " + subscription)
                .executeUpdate();
    }

    /** Forgets some of what is long past; answers whether there may be more. */
    boolean prune() {
        return em.createNativeQuery(
                                "DELETE FROM report_deliveries WHERE status <> 'WAITING' AND created_at < :before LIMIT "
                                        + AT_ONCE)
                        .setParameter("before", clock.instant().minus(KEPT))
                        .executeUpdate()
                == AT_ONCE;
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery(
                Rows.whole(row[0]),
                Rows.whole(row[1]),
                Rows.whole(row[2]),
                Moments.of(row[3]),
                Delivery.Status.valueOf((String) row[4]),
                (int) Rows.whole(row[5]),
                Moments.of(row[6]),
                Moments.of(row[7]),
                Moments.of(row[8]),
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13]);
    }
}
