package org.likeness.crm.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;

/** The forms of the house, and how many came through each. */
@ApplicationScoped
@InTransaction
class FormBook {
    private static final int SHOWN = 20;
    private static final int REJECTED_DAYS = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    List<CaptureForm> all() {
        return em.createQuery("SELECT f FROM CaptureForm f ORDER BY f.active DESC, f.name, f.id", CaptureForm.class)
                .getResultList();
    }

    Optional<CaptureForm> byPublicKey(String key) {
        return em.createQuery("SELECT f FROM CaptureForm f WHERE f.key = :key", CaptureForm.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** By form, how many were taken. */
    @SuppressWarnings("unchecked")
    Map<Long, Long> taken() {
        List<Object[]> rows = em.createNativeQuery("SELECT form_id, COUNT(*) FROM form_submissions GROUP BY form_id")
                .getResultList();
        var counts = new LinkedHashMap<Long, Long>();
        rows.forEach(r -> counts.put(((Number) r[0]).longValue(), ((Number) r[1]).longValue()));
        return counts;
    }

    /** By form, how many were turned away in the last thirty days. */
    @SuppressWarnings("unchecked")
    Map<Long, Map<String, Long>> rejected() {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT form_id, reason, SUM(count) FROM form_rejections WHERE day > :since GROUP BY form_id, reason")
                .setParameter("since", today().minusDays(REJECTED_DAYS))
                .getResultList();
        var counts = new LinkedHashMap<Long, Map<String, Long>>();
        rows.forEach(r -> counts.computeIfAbsent(((Number) r[0]).longValue(), k -> new LinkedHashMap<>())
                .put((String) r[1], ((Number) r[2]).longValue()));
        return counts;
    }

    void reject(CaptureForm form, Rejected why) {
        em.createNativeQuery("INSERT INTO form_rejections (form_id, day, reason, count) VALUES (:form, :day, :why, 1)"
                        + " ON DUPLICATE KEY UPDATE count = count + 1")
                .setParameter("form", form.key())
                .setParameter("day", today())
                .setParameter("why", why.name())
                .executeUpdate();
    }

    /** What came last, and to whom it went as far as the viewer may know. */
    @SuppressWarnings("unchecked")
    List<FormView.Came> last(CaptureForm form, Viewer by) {
        List<Object[]> rows = em.createNativeQuery("SELECT s.received_at, s.known, s.consent_version, l.id,"
                        + " COALESCE(l.name, l.contact_name, l.external_id), c.id, c.name, a.id, a.name"
                        + " FROM form_submissions s LEFT JOIN leads l ON l.id = s.lead_id AND "
                        + sees(RecordKind.LEADS, "l", by) + " LEFT JOIN contacts c ON c.id = s.contact_id AND "
                        + sees(RecordKind.CONTACTS, "c", by) + " LEFT JOIN accounts a ON a.id = s.account_id AND "
                        + sees(RecordKind.ACCOUNTS, "a", by) + " WHERE s.form_id = :form ORDER BY s.id DESC")
                .setParameter("form", form.key())
                .setMaxResults(SHOWN)
                .getResultList();
        return rows.stream().map(FormBook::came).toList();
    }

    private static FormView.Came came(Object[] r) {
        var kind = r[3] != null ? "leads" : r[5] != null ? "contacts" : r[7] != null ? "accounts" : null;
        var id = r[3] != null ? r[3] : r[5] != null ? r[5] : r[7];
        var name = r[3] != null ? r[4] : r[5] != null ? r[6] : r[8];
        return new FormView.Came(
                Moments.of(r[0]),
                kind == null ? null : "/" + kind + "/" + Id.text(((Number) id).longValue()),
                name == null ? "" : (String) name,
                r[1] instanceof Boolean yes ? yes : ((Number) r[1]).intValue() == 1,
                r[2] == null ? null : ((Number) r[2]).longValue());
    }

    private static String sees(RecordKind kind, String alias, Viewer by) {
        return RecordTypes.of(kind).sightline().sql(by.sight(), alias);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
