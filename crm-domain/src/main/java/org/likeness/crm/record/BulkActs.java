package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;

/** The book of acts on many records: what each record was before, so that a whole act can be taken back once. */
@ApplicationScoped
public class BulkActs {
    @PersistenceContext
    private EntityManager em;

    private Clock clock;

    /** What an act does to its records. */
    public enum Verb {
        CHANGE,
        TAG,
        UNTAG,
        DELETE
    }

    /**
     * One act.
     *
     * @param field the field changed, {@code null} where the act concerns none
     */
    public record Act(long id, RecordKind kind, Verb verb, String field) {}

    /** One record in an act: its value before and after, or the id of a tagging. */
    record Row(long record, String before, String after) {}

    /** For CDI. */
    protected BulkActs() {}

    @Inject
    public BulkActs(Clock clock) {
        this.clock = clock;
    }

    public BulkActs(EntityManager em, Clock clock) {
        this(clock);
        this.em = em;
    }

    /** Opens an act. */
    public Act begin(RecordKind kind, Verb verb, String field, Viewer by) {
        Changing.mayWrite(RecordTypes.of(kind), by);
        var act = new Act(Id.next(), kind, verb, field);
        em.createNativeQuery(
                        """
                        INSERT INTO bulk_acts (id, record_kind, verb, field, user_id, acted_at)
                        VALUES (:id, :kind, :verb, :field, :user, :at)""")
                .setParameter("id", act.id())
                .setParameter("kind", kind.name())
                .setParameter("verb", verb.name())
                .setParameter("field", field)
                .setParameter("user", by.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
        return act;
    }

    /**
     * Keeps an act from being taken back until this transaction has ended, so that nothing is done in its name afterwards.
     *
     * @throws CancellationException if it was taken back
     */
    void goOn(Act act) {
        var open = "SELECT 1 FROM bulk_acts WHERE id = :id AND undone_at IS NULL LOCK IN SHARE MODE";
        if (em.createNativeQuery(open)
                .setParameter("id", act.id())
                .getResultList()
                .isEmpty()) {
            throw new CancellationException("taken back");
        }
    }

    void note(Act act, long record, String before, String after) {
        em.createNativeQuery(
                        "INSERT INTO bulk_rows (act_id, record_id, value_before, value_after) VALUES (:a, :r, :b, :c)")
                .setParameter("a", act.id())
                .setParameter("r", record)
                .setParameter("b", before)
                .setParameter("c", after)
                .executeUpdate();
    }

    /** Closes the book on an act so that it is taken back only once; empty if there is none, it is another's or taken back already. */
    @SuppressWarnings("unchecked")
    public Optional<Act> beginTakingBack(String id, Viewer by) {
        var key = Id.parse(id);
        var mine = "id = :id AND user_id = :user AND undone_at IS NULL";
        if (key == null
                || em.createNativeQuery("UPDATE bulk_acts SET undone_at = :now WHERE " + mine)
                                .setParameter("now", clock.instant())
                                .setParameter("id", key)
                                .setParameter("user", by.id())
                                .executeUpdate()
                        == 0) {
            return Optional.empty();
        }
        List<Object[]> rows = em.createNativeQuery("SELECT record_kind, verb, field FROM bulk_acts WHERE id = :id")
                .setParameter("id", key)
                .getResultList();
        var row = rows.get(0);
        return Optional.of(
                new Act(key, RecordKind.valueOf((String) row[0]), Verb.valueOf((String) row[1]), (String) row[2]));
    }

    /** How many records an act has changed so far. */
    public int reached(Act act) {
        var count = em.createNativeQuery("SELECT COUNT(*) FROM bulk_rows WHERE act_id = :a");
        return ((Number) count.setParameter("a", act.id()).getSingleResult()).intValue();
    }

    /** The records of an act after one of them, in the order of their ids. */
    @SuppressWarnings("unchecked")
    List<Row> rows(Act act, long after, int most) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT record_id, value_before, value_after FROM bulk_rows WHERE act_id = :a AND record_id > :after"
                                + " ORDER BY record_id")
                .setParameter("a", act.id())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(r -> new Row(((Number) r[0]).longValue(), (String) r[1], (String) r[2]))
                .toList();
    }
}
