package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.HouseZone;

/** The reports that people subscribed to: made, changed, paused and deleted by who made them, or by administrators. */
@ApplicationScoped
@InTransaction
public class Subscriptions {
    private static final int MOST_AT_ONCE = 100;
    private static final String COLUMNS =
            "id, version, report, filters, period, rhythm, day_no, hour_no, language, active, next_at, created_at, user_id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws NotAllowed for who only sells */
    static void maySubscribe(Viewer by) {
        if (by.role() == Role.REP) {
            throw new NotAllowed("Managers and administrators subscribe to reports.");
        }
    }

    /** The newest that somebody may change, from before one of them when that is given. */
    List<Subscription> newest(Viewer by, int most, Long before) {
        maySubscribe(by);
        return read(
                mayChange(by) + " AND id < " + (before == null ? Long.MAX_VALUE : before) + " ORDER BY id DESC", most);
    }

    /** How many somebody may change. */
    long count(Viewer by) {
        maySubscribe(by);
        return Rows.whole(em.createNativeQuery("SELECT COUNT(*) FROM report_subscriptions WHERE " + mayChange(by))
                .getSingleResult());
    }

    private static String mayChange(Viewer by) {
        return "deleted_at IS NULL" + (by.role().managesUsers() ? "" : " AND user_id = " + by.id());
    }

    /** One that somebody may change. */
    Optional<Subscription> find(String id, Viewer by) {
        maySubscribe(by);
        var key = Id.parse(id);
        return key == null ? Optional.empty() : byKey(key).filter(s -> mayChange(s, by));
    }

    Optional<Subscription> byKey(long key) {
        return read("deleted_at IS NULL AND id = " + key, 1).stream().findFirst();
    }

    private static boolean mayChange(Subscription one, Viewer by) {
        return by.role().managesUsers() || one.owner() == by.id();
    }

    Subscription make(Plan plan, List<String> to, Viewer by) {
        maySubscribe(by);
        var checked = recipients.checked(to, List.of(), by.role().managesUsers());
        var id = Id.next();
        var now = clock.instant();
        planned(
                        em.createNativeQuery(
                                """
                                INSERT INTO report_subscriptions (id, version, report, filters, period, rhythm, day_no, hour_no,
                                language, active, next_at, created_at, user_id) VALUES (:id, 0, :report, :filters, :period,
                                :rhythm, :day, :hour, :language, TRUE, :next, :now, :user)"""),
                        plan)
                .setParameter("id", id)
                .setParameter("next", plan.next(now, HouseZone.get()))
                .setParameter("now", now)
                .setParameter("user", by.id())
                .executeUpdate();
        recipients.put(id, checked);
        return byKey(id).orElseThrow();
    }

    Subscription change(Subscription one, Plan plan, List<String> to, boolean active, Viewer by) {
        var outside = by.role().managesUsers() && recipients.isAdministrator(one.owner());
        var checked = recipients.checked(to, one.recipients(), outside);
        var changed = planned(
                        em.createNativeQuery(
                                """
                                UPDATE report_subscriptions SET report = :report, filters = :filters, period = :period,
                                rhythm = :rhythm, day_no = :day, hour_no = :hour, language = :language, active = :active,
                                next_at = :next, version = version + 1 WHERE id = :id AND version = :version"""),
                        plan)
                .setParameter("active", active)
                .setParameter("next", active ? (Instant) plan.next(clock.instant(), HouseZone.get()) : null)
                .setParameter("id", one.id())
                .setParameter("version", one.version())
                .executeUpdate();
        if (changed == 0) {
            throw new OptimisticLockException("another changed the subscription meanwhile");
        }
        recipients.put(one.id(), checked);
        return byKey(one.id()).orElseThrow();
    }

    /** Deletes it, so that {@link #restore} can bring it back. */
    void delete(Subscription one) {
        em.createNativeQuery("UPDATE report_subscriptions SET deleted_at = :now, next_at = NULL WHERE id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", one.id())
                .executeUpdate();
        outbox.forgetWaiting(one.id());
    }

    /** Brings a deleted one back; empty where there is none that the viewer might have deleted. */
    Optional<Subscription> restore(String id, Viewer by) {
        maySubscribe(by);
        var key = Id.parse(id);
        var gone = key == null
                ? Optional.<Subscription>empty()
                : read("deleted_at IS NOT NULL AND id = " + key, 1).stream()
                        .filter(s -> mayChange(s, by))
                        .findFirst();
        gone.ifPresent(s -> em.createNativeQuery(
                        "UPDATE report_subscriptions SET deleted_at = NULL, next_at = :next WHERE id = :id")
                .setParameter("next", s.active() ? (Instant) s.plan().next(clock.instant(), HouseZone.get()) : null)
                .setParameter("id", s.id())
                .executeUpdate());
        return gone;
    }

    /**
     * Puts down whatever is due, once for a turn however many were missed: the turn is moved on and its letters are put into the outbox
     * in one transaction.
     */
    void queueDue() {
        var now = clock.instant();
        for (var one : due(now)) {
            var moved = em.createNativeQuery(
                            "UPDATE report_subscriptions SET next_at = :next WHERE id = :id AND next_at = :turn")
                    .setParameter("next", one.plan().next(now, HouseZone.get()))
                    .setParameter("id", one.id())
                    .setParameter("turn", one.nextAt())
                    .executeUpdate();
            if (moved == 1) {
                one.wanting().forEach(to -> outbox.put(one.id(), to.id(), one.nextAt()));
            }
        }
    }

    /** Sends it to everybody who gets it as soon as can be; answers to how many. */
    int sendNow(Subscription one) {
        var now = clock.instant();
        one.wanting().forEach(to -> outbox.put(one.id(), to.id(), now));
        return one.wanting().size();
    }

    @SuppressWarnings("unchecked")
    private List<Subscription> due(Instant now) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT " + COLUMNS
                                + " FROM report_subscriptions WHERE deleted_at IS NULL AND active = TRUE AND next_at <= :now ORDER BY next_at")
                .setParameter("now", now)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
        return rows.stream().map(this::subscription).toList();
    }

    private static Query planned(Query query, Plan plan) {
        return query.setParameter("report", plan.report().name())
                .setParameter("filters", Rows.text(plan.filters()))
                .setParameter("period", plan.period().name())
                .setParameter("rhythm", plan.rhythm().name())
                .setParameter("day", plan.day())
                .setParameter("hour", plan.hour())
                .setParameter("language", plan.language());
    }

    @SuppressWarnings("unchecked")
    private List<Subscription> read(String where, int most) {
        List<Object[]> rows = em.createNativeQuery("SELECT " + COLUMNS + " FROM report_subscriptions WHERE " + where)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(this::subscription).toList();
    }

    private Subscription subscription(Object[] row) {
        var id = Rows.whole(row[0]);
        var plan = new Plan(
                ReportKind.valueOf((String) row[2]),
                Rows.filters((String) row[3]),
                Period.valueOf((String) row[4]),
                Rhythm.valueOf((String) row[5]),
                (int) Rows.whole(row[6]),
                (int) Rows.whole(row[7]),
                (String) row[8]);
        return new Subscription(
                id,
                Rows.whole(row[1]),
                plan,
                Rows.yes(row[9]),
                Moments.of(row[10]),
                Moments.of(row[11]),
                Rows.whole(row[12]),
                recipients.of(id));
    }
}
