package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;

/** The book of merges: what was made one, by whom, and which values that changed. */
@ApplicationScoped
public class Merges {
    private static final String SELECT =
            "SELECT id, record_kind, survivor_id, merged_id, merged_name, merged_at, user_id, undone_at FROM merges WHERE ";

    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected Merges() {}

    public Merges(EntityManager em) {
        this.em = em;
    }

    /** The newest merges that stand, of those the viewer may take back. */
    public List<Merge> newest(Viewer viewer, int most) {
        var mine = viewer.sight().all() ? "" : " AND user_id = " + viewer.id();
        return read(em.createNativeQuery(SELECT + "undone_at IS NULL" + mine + " ORDER BY id DESC")
                .setMaxResults(most)
                .getResultList());
    }

    /** One merge, if the viewer may take it back: who did it, or sees all. */
    public Optional<Merge> find(Long id, Viewer viewer) {
        return read(em.createNativeQuery(SELECT + "id = :id")
                        .setParameter("id", id == null ? -1L : id)
                        .getResultList())
                .stream()
                .filter(m -> viewer.sight().all() || m.by() == viewer.id())
                .findFirst();
    }

    /** The merge by which a record went into another and still is in it. */
    public Optional<Merge> into(String merged) {
        return read(em.createNativeQuery(SELECT + "merged_id = :id AND undone_at IS NULL ORDER BY id DESC")
                        .setParameter("id", Id.parse(merged) == null ? -1L : Id.parse(merged))
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The ids of the records that went into one and still are in it. */
    @SuppressWarnings("unchecked")
    public List<Long> within(long survivor) {
        List<Number> ids = em.createNativeQuery(
                        "SELECT merged_id FROM merges WHERE survivor_id = :id AND undone_at IS NULL")
                .setParameter("id", survivor)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    void add(Merge merge) {
        em.createNativeQuery(
                        """
                        INSERT INTO merges (id, record_kind, survivor_id, merged_id, merged_name, merged_at, user_id)
                        VALUES (:id, :kind, :survivor, :merged, :name, :at, :user)""")
                .setParameter("id", merge.id())
                .setParameter("kind", merge.kind().name())
                .setParameter("survivor", merge.survivor())
                .setParameter("merged", merge.merged())
                .setParameter("name", merge.name())
                .setParameter("at", merge.at())
                .setParameter("user", merge.by())
                .executeUpdate();
    }

    /** Whether this call was the one that closed the merge. */
    boolean close(Merge merge, Instant at) {
        return em.createNativeQuery("UPDATE merges SET undone_at = :at WHERE id = :id AND undone_at IS NULL")
                        .setParameter("at", at)
                        .setParameter("id", merge.id())
                        .executeUpdate()
                > 0;
    }

    void keep(Merge merge, List<FieldChange> changes) {
        for (var change : changes) {
            em.createNativeQuery(
                            "INSERT INTO merge_values (merge_id, field, old_value, new_value) VALUES (:m, :f, :o, :n)")
                    .setParameter("m", merge.id())
                    .setParameter("f", change.field())
                    .setParameter("o", change.before())
                    .setParameter("n", change.after())
                    .executeUpdate();
        }
    }

    /** The values before and after, by field. */
    @SuppressWarnings("unchecked")
    Map<String, String[]> values(Merge merge) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT field, old_value, new_value FROM merge_values WHERE merge_id = :m ORDER BY field")
                .setParameter("m", merge.id())
                .getResultList();
        var values = new LinkedHashMap<String, String[]>();
        rows.forEach(r -> values.put((String) r[0], new String[] {(String) r[1], (String) r[2]}));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<Merge> read(List<?> rows) {
        return ((List<Object[]>) rows)
                .stream()
                        .map(r -> new Merge(
                                ((Number) r[0]).longValue(),
                                RecordKind.valueOf((String) r[1]),
                                ((Number) r[2]).longValue(),
                                ((Number) r[3]).longValue(),
                                (String) r[4],
                                at(r[5]),
                                ((Number) r[6]).longValue(),
                                at(r[7])))
                        .toList();
    }

    private static Instant at(Object column) {
        return column instanceof Timestamp stamp
                ? stamp.toInstant()
                : column instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) column;
    }
}
