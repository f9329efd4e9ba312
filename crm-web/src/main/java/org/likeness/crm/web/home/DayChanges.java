package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.home.TodayView.Change;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;

/**
 * What became of leads and deals lately: won, lost, moved, handed over, one line for each record. What was taken back meanwhile is not told. Looks at
 * the last few thousand changes only.
 */
@ApplicationScoped
@InTransaction
class DayChanges {
    private static final int SHOWN = 10;

    /** What tells most of a record comes first: a deal that was moved and won was won. */
    private static final List<String> FIELDS = List.of("outcome", "stage", "owner");

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<Change> since(Instant since, Whose whose) {
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT f.changed_at, f.field, f.new_value, f.record_id, d.name, COALESCE(l.name, l.contact_name, l.external_id),
                          s.name, o.name, u.name, d.amount, d.currency, f.old_value
                        FROM (SELECT * FROM field_changes ORDER BY id DESC LIMIT 5000) f
                        LEFT JOIN deals d ON f.record_kind = 'DEALS' AND d.id = f.record_id
                        LEFT JOIN leads l ON f.record_kind = 'LEADS' AND l.id = f.record_id
                        LEFT JOIN stages s ON f.field = 'stage' AND s.id = CAST(f.new_value AS UNSIGNED)
                        LEFT JOIN users o ON f.field = 'owner' AND o.id = CAST(f.new_value AS UNSIGNED)
                        LEFT JOIN users u ON u.id = f.user_id
                        WHERE f.changed_at >= :since AND f.import_id IS NULL AND f.field IN ('outcome', 'stage', 'owner')
                          AND (d.id IS NOT NULL AND %s OR l.id IS NOT NULL AND %s)
                        ORDER BY f.changed_at, f.id"""
                                .formatted(whose.sql("d.owner_id"), whose.sql("l.owner_id")))
                .setParameter("since", since)
                .getResultList();
        return inTheEnd(rows).stream().map(DayChanges::change).toList();
    }

    /** Of each record the last change of what differs in the end from how it began; newest first. */
    static List<Object[]> inTheEnd(List<Object[]> rows) {
        var records = new LinkedHashMap<Object, Map<Object, List<Object[]>>>();
        rows.forEach(r -> records.computeIfAbsent(r[3], record -> new HashMap<>())
                .computeIfAbsent(r[1], field -> new ArrayList<>())
                .add(r));
        return records.values().stream()
                .flatMap(changes -> FIELDS.stream()
                        .map(field -> changes.getOrDefault(field, List.of()))
                        .filter(DayChanges::differs)
                        .limit(1))
                .map(changes -> changes.get(changes.size() - 1))
                .sorted(Comparator.comparing((Object[] r) -> Moments.of(r[0])).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static boolean differs(List<Object[]> changes) {
        return !changes.isEmpty() && !Objects.equals(changes.get(0)[11], changes.get(changes.size() - 1)[2]);
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
