package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;

/** Fits kept rows into the record as it is by now: what they name was perhaps merged, parted or deleted while they were gone. */
final class RowsComingBack {
    private final EntityManager em;
    private final KeptRows kept;

    RowsComingBack(EntityManager em, KeptRows kept) {
        this.em = em;
        this.kept = kept;
    }

    /** Lets the rows name what stands for the records they named when they were deleted. */
    void follow(Instant deletedAt) {
        part(deletedAt);
        merge();
    }

    /** Rows that a merge had moved, and that were deleted before it was taken back, belong to the record that came back then. */
    @SuppressWarnings("unchecked")
    private void part(Instant deletedAt) {
        var byId = new HashMap<String, Map<String, String>>();
        kept.rows().forEach(row -> byId.put(row.table() + row.values().get("id"), row.values()));
        var ids = kept.rows().stream()
                .map(row -> row.values().get("id"))
                .filter(Objects::nonNull)
                .map(Long::valueOf)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> moved = em.createNativeQuery(
                        """
                        SELECT r.table_name, r.row_id, r.column_name, m.survivor_id, m.merged_id FROM merge_rows r
                        JOIN merges m ON m.id = r.merge_id
                        WHERE r.row_id IN (:ids) AND m.merged_at <= :deleted AND m.undone_at >= :deleted ORDER BY m.id DESC""")
                .setParameter("ids", ids)
                .setParameter("deleted", deletedAt)
                .getResultList();
        for (var row : moved) {
            var values = byId.get(row[0].toString() + row[1]);
            if (values != null) {
                values.replace((String) row[2], row[3].toString(), row[4].toString());
            }
        }
    }

    /** Rows that name a record which went into another name that one, and go back with it should that merge be taken back. */
    private void merge() {
        var named = new TreeSet<Long>();
        kept.rows().forEach(row -> row.values().forEach((column, value) -> {
            if (names(column) && value != null) {
                named.add(Long.valueOf(value));
            }
        }));
        if (named.isEmpty()) {
            return;
        }
        for (var gone : gone(named)) {
            var merge = (Object[]) gone;
            kept.rows().forEach(row -> row.values().replaceAll((column, value) -> {
                if (!names(column) || !merge[1].toString().equals(value)) {
                    return value;
                }
                note(
                        ((Number) merge[0]).longValue(),
                        row.table(),
                        column,
                        row.values().get("id"));
                return merge[2].toString();
            }));
        }
    }

    private static boolean names(String column) {
        return column.endsWith("_id") && !column.equals("external_id");
    }

    /** Merges that stand of some records that are not there, in the order in which they went into one another. */
    private List<?> gone(TreeSet<Long> named) {
        return em.createNativeQuery(
                        """
                        SELECT id, merged_id, survivor_id FROM merges WHERE merged_id IN (:ids) AND undone_at IS NULL
                        AND NOT EXISTS (SELECT 1 FROM accounts t WHERE t.id = merged_id)
                        AND NOT EXISTS (SELECT 1 FROM contacts t WHERE t.id = merged_id)
                        AND NOT EXISTS (SELECT 1 FROM leads t WHERE t.id = merged_id) ORDER BY id""")
                .setParameter("ids", named)
                .getResultList();
    }

    private void note(long merge, String table, String column, String id) {
        em.createNativeQuery(
                        "INSERT IGNORE INTO merge_rows (merge_id, table_name, column_name, row_id) VALUES (:m, :t, :c, :id)")
                .setParameter("m", merge)
                .setParameter("t", table)
                .setParameter("c", column)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Lets go of what the record itself cannot have any more: references to what was deleted, an external id that another took.
     *
     * @param lost told the field and why
     */
    void letGo(RecordKind kind, BiConsumer<String, String> lost) {
        var own = kept.own();
        for (var field : RecordTypes.of(kind).fields().all()) {
            var value = field.column() == null ? null : own.get(field.column());
            if (value == null) {
                continue;
            }
            if (field.name().equals("externalId") && found(kind, "external_id", value)) {
                own.put(field.column(), null);
                lost.accept(field.name(), "is taken by another record");
            } else if (mayBeWithout(field) && !found(field.rules().refersTo(), "id", Long.valueOf(value))) {
                own.put(field.column(), null);
                lost.accept(field.name(), "named a record that was deleted since");
            }
        }
    }

    private static boolean mayBeWithout(Field<?> field) {
        return field.type() == FieldType.REFERENCE && !field.rules().required();
    }

    private boolean found(RecordKind kind, String column, Object value) {
        return !em.createNativeQuery("SELECT id FROM " + kind.table() + " WHERE " + column + " = :value")
                .setParameter("value", value)
                .getResultList()
                .isEmpty();
    }
}
