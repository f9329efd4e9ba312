package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Takers;

/** Reads what a caller sent for a reference: an id, an external id, or the object in which references go out. */
final class GivenReferences {
    private static final Set<String> GOES_OUT = Set.of("id", "externalId", "name");

    private final EntityManager em;
    private final References references;

    GivenReferences(EntityManager em, References references) {
        this.em = em;
        this.references = references;
    }

    /**
     * The key of the record meant, {@code null} for none.
     *
     * @throws Unfit if it names nothing in sight, somebody whom the record may not be given to, or would make the record its own forebear
     */
    Long key(Field<StoredRecord> field, RecordType<?> type, StoredRecord record, Object sent, Sight sight)
            throws Unfit {
        var named = (String) FieldInput.read(field, named(sent));
        var kind = field.rules().refersTo();
        if (named == null) {
            return beyond(kind, (Long) field.get().apply(record), sight);
        }
        var key = references
                .resolve(kind, named, sight)
                .orElseThrow(() -> new Unfit("names nothing among " + kind.path()));
        if (kind == RecordKind.USERS
                && !key.equals(field.get().apply(record))
                && !Takers.of(em, sight).has(key)) {
            throw new Unfit(Takers.REFUSED);
        }
        // what is new has nothing below it
        if (kind == type.kind()
                && em.contains(record)
                && !key.equals(field.get().apply(record))) {
            Parents.alone(em, kind);
            if (leadsBack(field, type, record, key)) {
                throw new Unfit("is the record itself, or lies below it already");
            }
        }
        return key;
    }

    /** What is out of sight was read as none: whoever sends a record back so does not take it away. */
    private Long beyond(RecordKind kind, Long kept, Sight sight) {
        return kept == null || references.named(kind, List.of(kept), sight).containsKey(kept) ? null : kept;
    }

    private static Object named(Object sent) throws Unfit {
        if (!(sent instanceof Map<?, ?> reference)) {
            return sent;
        }
        var named = reference.get("id") != null ? reference.get("id") : reference.get("externalId");
        if (named == null || !GOES_OUT.containsAll(reference.keySet())) {
            throw new Unfit("must be an id or an externalId, or an object with one of them");
        }
        return named;
    }

    private boolean leadsBack(Field<StoredRecord> field, RecordType<?> type, StoredRecord record, Long key) {
        var passed = new HashSet<Long>();
        for (var at = key; at != null && passed.add(at); at = above(field, type, at)) {
            if (at == record.key()) {
                return true;
            }
        }
        return false;
    }

    private Long above(Field<StoredRecord> field, RecordType<?> type, Long key) {
        // for update: as it stands now, not as it stood when the transaction began
        var sql = "SELECT " + field.column() + " FROM " + type.kind().table() + " WHERE id = :id FOR UPDATE";
        var found = em.createNativeQuery(sql).setParameter("id", key).getResultList();
        return found.isEmpty() || found.get(0) == null ? null : ((Number) found.get(0)).longValue();
    }
}
