package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.StoredRecord;

/** External ids that no record carries since two records were made one: they mean the record that stayed. */
public final class Aliases {
    /** Such an external id belongs to the record that stayed. */
    public static final class BelongsToMerged extends Refusal {
        private static final long serialVersionUID = 1;

        BelongsToMerged(long owner) {
            super(
                    Sort.CONFLICT,
                    "The record of this externalId was merged into " + Id.text(owner) + ", which is known by it since.",
                    List.of(new FieldError("externalId", "is taken by another record")));
        }
    }

    private Aliases() {}

    /** The records that some external ids mean; those that mean none, or that a record carries itself, are not asked for. */
    @SuppressWarnings("unchecked")
    public static Map<String, Long> of(EntityManager em, RecordKind kind, Collection<String> externalIds) {
        var meant = new HashMap<String, Long>();
        if (externalIds.isEmpty() || !any(em, kind)) {
            return meant;
        }
        List<Object[]> rows = em.createNativeQuery("SELECT left_external_id, survivor_id FROM merges"
                        + " WHERE record_kind = :kind AND undone_at IS NULL AND left_external_id IN (:ids) ORDER BY id")
                .setParameter("kind", kind.name())
                .setParameter("ids", externalIds)
                .getResultList();
        rows.forEach(row -> meant.put((String) row[0], ((Number) row[1]).longValue()));
        follow(em, kind, meant);
        return meant;
    }

    /** Most houses have merged nothing, and most files bring nothing but news. */
    private static boolean any(EntityManager em, RecordKind kind) {
        return !em.createNativeQuery("SELECT 1 FROM merges WHERE record_kind = :kind AND left_external_id IS NOT NULL")
                .setParameter("kind", kind.name())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What stayed may have gone into yet another; what is gone for good means nothing. */
    private static void follow(EntityManager em, RecordKind kind, Map<String, Long> meant) {
        var seen = new HashSet<Long>();
        for (var gone = gone(em, kind, meant.values()); !gone.isEmpty(); gone = gone(em, kind, meant.values())) {
            var into = stayed(em, gone);
            meant.replaceAll((text, id) -> into.getOrDefault(id, id));
            var lost = gone;
            meant.values().removeIf(id -> lost.contains(id) || seen.contains(id));
            seen.addAll(gone);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Long> gone(EntityManager em, RecordKind kind, Collection<Long> ids) {
        var gone = new HashSet<>(ids);
        if (!gone.isEmpty()) {
            List<Number> there = em.createNativeQuery("SELECT id FROM " + kind.table() + " WHERE id IN (:ids)")
                    .setParameter("ids", gone)
                    .getResultList();
            gone.removeAll(there.stream().map(Number::longValue).collect(Collectors.toSet()));
        }
        return gone;
    }

    /** The records that merged ones went into and still are in. */
    @SuppressWarnings("unchecked")
    static Map<Long, Long> stayed(EntityManager em, Collection<Long> merged) {
        List<Object[]> rows = em.createNativeQuery("SELECT merged_id, survivor_id FROM merges"
                        + " WHERE undone_at IS NULL AND merged_id IN (:ids) ORDER BY id")
                .setParameter("ids", merged)
                .getResultList();
        var into = new HashMap<Long, Long>();
        rows.forEach(row -> into.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return into;
    }

    /** @throws BelongsToMerged if the record's external id means another record */
    static void refuseTaken(EntityManager em, RecordKind kind, StoredRecord record) {
        if (record.externalId() != null) {
            var owner = of(em, kind, List.of(record.externalId())).get(record.externalId());
            if (owner != null && owner != record.key()) {
                throw new BelongsToMerged(owner);
            }
        }
    }
}
