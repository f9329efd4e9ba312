package org.likeness.crm.web.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.house.HouseListView.Entry;
import org.likeness.crm.web.record.InTransaction;

/** Reads the lists that records choose from, by name. */
@ApplicationScoped
@InTransaction
class HouseLists {
    static final int PAGE = 100;

    @PersistenceContext
    EntityManager em;

    /**
     * One more than a page, where there are more.
     *
     * @param after name of the last one before the page, empty for the first
     * @param last its id, since several may be called the same; 0 for the first
     */
    @SuppressWarnings("unchecked")
    List<Entry> of(RecordKind kind, String after, long last) {
        var retired = kind == RecordKind.LOSS_REASONS ? "retired" : "FALSE";
        List<Object[]> rows = em.createNativeQuery("SELECT id, COALESCE(name, external_id, ''), " + retired + " FROM "
                        + kind.table() + " WHERE (COALESCE(name, external_id, ''), id) > (:after, :last)"
                        + " ORDER BY COALESCE(name, external_id, ''), id LIMIT " + (PAGE + 1))
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
        return rows.stream()
                .map(r -> new Entry(Id.text(((Number) r[0]).longValue()), r[1].toString(), yes(r[2])))
                .toList();
    }

    private static boolean yes(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }
}
