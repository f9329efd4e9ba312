package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.RecordType;
import org.likeness.crm.user.Sight;

/** The records that the rows of a batch may mean, by external id. */
final class KnownRecords {
    private final Map<String, StoredRecord> byExternalId = new HashMap<>();
    private final Set<String> outOfSight = new HashSet<>();

    static KnownRecords load(
            EntityManager em, RecordType<StoredRecord> type, Sight sight, Collection<String> externalIds) {
        var known = new KnownRecords();
        if (externalIds.isEmpty()) {
            return known;
        }
        var entity = em.getMetamodel().entity(type.entity()).getName();
        em.createQuery("SELECT e FROM " + entity + " e WHERE e.externalId IN :ids", type.entity())
                .setParameter("ids", externalIds)
                .getResultList()
                .forEach(record -> known.add(record.externalId(), record));
        if (!sight.all() && !known.byExternalId.isEmpty()) {
            known.hide(em, type, sight);
        }
        return known;
    }

    private void hide(EntityManager em, RecordType<StoredRecord> type, Sight sight) {
        var visible = em.createNativeQuery(
                        "SELECT t.external_id FROM " + type.kind().table() + " t WHERE t.external_id IN (:ids) AND "
                                + type.sightline().sql(sight, "t"),
                        String.class)
                .setParameter("ids", byExternalId.keySet())
                .getResultList();
        outOfSight.addAll(byExternalId.keySet());
        visible.forEach(outOfSight::remove);
        outOfSight.forEach(byExternalId::remove);
    }

    StoredRecord get(String externalId) {
        return byExternalId.get(externalId);
    }

    boolean outOfSight(String externalId) {
        return outOfSight.contains(externalId);
    }

    void add(String externalId, StoredRecord record) {
        byExternalId.put(externalId, record);
    }
}
