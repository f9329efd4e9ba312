package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.home.TodayView.Change;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;

/** What became of leads and deals lately: won, lost, moved, handed over. Looks at the last few thousand changes only. */
@ApplicationScoped
@InTransaction
class DayChanges {
    private static final int SHOWN = 10;

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<Change> since(Instant since, Whose whose) {
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT f.changed_at, f.field, f.new_value, f.record_id, d.name, COALESCE(l.name, l.contact_name, l.external_id),
                          s.name, o.name, u.name, d.amount, d.currency
                        FROM (SELECT * FROM field_changes ORDER BY id DESC LIMIT 5000) f
                        LEFT JOIN deals d ON f.record_kind = 'DEALS' AND d.id = f.record_id
                        LEFT JOIN leads l ON f.record_kind = 'LEADS' AND l.id = f.record_id
                        LEFT JOIN stages s ON f.field = 'stage' AND s.id = CAST(f.new_value AS UNSIGNED)
                        LEFT JOIN users o ON f.field = 'owner' AND o.id = CAST(f.new_value AS UNSIGNED)
                        LEFT JOIN users u ON u.id = f.user_id
                        WHERE f.changed_at >= :since AND f.import_id IS NULL AND f.field IN ('outcome', 'stage', 'owner')
                          AND (d.id IS NOT NULL AND %s OR l.id IS NOT NULL AND %s)
                        ORDER BY f.changed_at DESC, f.id DESC LIMIT %d"""
                                .formatted(whose.sql("d.owner_id"), whose.sql("l.owner_id"), SHOWN))
                .setParameter("since", since)
                .getResultList();
        return rows.stream().map(DayChanges::change).toList();
    }

    private static Change change(Object[] r) {
        var id = Id.text(((Number) r[3]).longValue());
        var field = (String) r[1];
        var kind = field.equals("outcome") ? (String) r[2] : field.equals("owner") && r[7] == null ? "pool" : field;
        return new Change(
                Moments.of(r[0]),
                kind,
                (String) (r[4] == null ? r[5] : r[4]),
                (r[4] == null ? "/leads/" : "/deals/") + id,
                field.equals("stage") ? orEmpty(r[6]) : orEmpty(r[7]),
                orEmpty(r[8]),
                Sums.one(r[9], r[10]));
    }

    private static String orEmpty(Object text) {
        return text == null ? "" : text.toString();
    }
}
