package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;

/** The book of merges: what was made one, by whom, and which values that changed. */
@ApplicationScoped
public class Merges {
    private static final String SELECT =
            "SELECT id, record_kind, survivor_id, merged_id, merged_name, merged_external_id, merged_at, user_id, undone_at FROM merges WHERE ";

    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected Merges() {}

    public Merges(EntityManager em) {
        this.em = em;
    }

    /** The newest merges that stand, of those the viewer may take back. */
    public List<Merge> newest(Viewer viewer, int most) {
        return newest(viewer, most, null);
    }

    /** The same from before one of them, when that is given. */
    public List<Merge> newest(Viewer viewer, int most, Long before) {
        return read(em.createNativeQuery(SELECT + standing(viewer) + " AND id < :before ORDER BY id DESC")
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many stand of those the viewer may take back. */
    public long count(Viewer viewer) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM merges WHERE " + standing(viewer))
                        .getSingleResult())
                .longValue();
    }

    private static String standing(Viewer viewer) {
        return "undone_at IS NULL" + (viewer.sight().all() ? "" : " AND user_id = " + viewer.id());
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
                        INSERT INTO merges (id, record_kind, survivor_id, merged_id, merged_name, merged_external_id, merged_at, user_id)
                        VALUES (:id, :kind, :survivor, :merged, :name, :externalId, :at, :user)""")
                .setParameter("id", merge.id())
                .setParameter("kind", merge.kind().name())
                .setParameter("survivor", merge.survivor())
                .setParameter("merged", merge.merged())
                .setParameter("name", merge.name())
                .setParameter("externalId", merge.externalId())
                .setParameter("at", merge.at())
                .setParameter("user", merge.by())
                .executeUpdate();
    }

    /** Lets an external id that no record carries any more mean the record that stays, until the merge is taken back. */
    void leave(Merge merge, String externalId) {
        em.createNativeQuery("UPDATE merges SET left_external_id = :left WHERE id = :id")
                .setParameter("left", externalId)
                .setParameter("id", merge.id())
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
                                (String) r[5],
                                Moments.of(r[6]),
                                ((Number) r[7]).longValue(),
                                Moments.of(r[8])))
                        .toList();
    }
}
