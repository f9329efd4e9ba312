package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Aliases;
import org.likeness.crm.record.RecordType;
import org.likeness.crm.user.Sight;

/** The records that the rows of a batch may mean, by external id. */
final class KnownRecords {
    /** In Java's units, of which a character has two at most. */
    private static final int LONGEST = 2 * 190;

    private final Map<String, StoredRecord> byExternalId = new HashMap<>();
    private final Set<String> outOfSight = new HashSet<>();

    static KnownRecords load(
            EntityManager em, RecordType<StoredRecord> type, Sight sight, Collection<String> externalIds) {
        var known = new KnownRecords();
        if (externalIds.isEmpty()) {
            return known;
        }
        var aliases = Aliases.of(em, type.kind(), externalIds);
        var ids = new HashSet<>(ids(em, type, externalIds));
        ids.addAll(aliases.values());
        if (ids.isEmpty()) {
            return known;
        }
        var entity = em.getMetamodel().entity(type.entity()).getName();
        var found = em
                .createQuery("SELECT e FROM " + entity + " e WHERE e.id IN :ids", type.entity())
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StoredRecord::key, record -> record));
        aliases.forEach((alias, id) -> known.add(alias, found.get(id)));
        found.values().stream().filter(r -> r.externalId() != null).forEach(r -> known.add(r.externalId(), r));
        if (!sight.all() && !known.byExternalId.isEmpty()) {
            known.hide(em, type, sight, ids);
        }
        return known;
    }

    /** Asked first and plainly, since most files bring nothing but news. */
    private static List<Long> ids(EntityManager em, RecordType<StoredRecord> type, Collection<String> externalIds) {
        var sql = new StringBuilder("SELECT id FROM " + type.kind().table() + " WHERE external_id IN (NULL");
        externalIds.stream()
                .filter(text -> text.length() <= LONGEST)
                .forEach(text -> Literal.append(sql.append(','), text));
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                var ids = new ArrayList<Long>();
                try (var found = statement.executeQuery(sql.append(')').toString())) {
                    while (found.next()) {
                        ids.add(found.getLong(1));
                    }
                }
                return ids;
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void hide(EntityManager em, RecordType<StoredRecord> type, Sight sight, Set<Long> ids) {
        List<Number> rows = em.createNativeQuery(
                        "SELECT t.id FROM " + type.kind().table() + " t WHERE t.id IN (:ids) AND "
                                + type.sightline().sql(sight, "t"))
                .setParameter("ids", ids)
                .getResultList();
        var visible = rows.stream().map(Number::longValue).collect(Collectors.toSet());
        byExternalId.forEach((externalId, record) -> {
            if (!visible.contains(record.key())) {
                outOfSight.add(externalId);
            }
        });
        byExternalId.keySet().removeAll(outOfSight);
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
