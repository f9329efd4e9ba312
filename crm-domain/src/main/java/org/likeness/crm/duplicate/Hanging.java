package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/** Counts what hangs on a record and would move with a merge. */
@ApplicationScoped
public class Hanging {
    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected Hanging() {}

    public Hanging(EntityManager em) {
        this.em = em;
    }

    /** How many records in sight of which kind name it; kinds without one are left out. */
    public Map<RecordKind, Long> on(RecordKind kind, long id, Sight sight) {
        var counts = new LinkedHashMap<RecordKind, Long>();
        for (var link : MovedRows.links(kind)) {
            var count = ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + link.table() + " t WHERE t."
                                    + link.column() + " = :id AND ("
                                    + RecordTypes.of(link.of()).sightline().sql(sight, "t") + ")")
                            .setParameter("id", id)
                            .getSingleResult())
                    .longValue();
            if (count > 0) {
                counts.put(link.of(), count);
            }
        }
        return counts;
    }
}
