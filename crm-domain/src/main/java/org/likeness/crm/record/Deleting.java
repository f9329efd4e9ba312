package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Viewer;

/** Deletes a record with all that hangs on it, keeping the rows so that it can come back as it was. */
@ApplicationScoped
public class Deleting {
    @PersistenceContext
    private EntityManager em;

    private News news;
    private Clock clock;

    /** A record that others still name cannot go. */
    public static final class InUse extends Refusal {
        private static final long serialVersionUID = 1;

        InUse(RecordKind kind) {
            super(
                    Sort.CONFLICT,
                    "Other records still refer to this one of " + kind.path() + "; change or delete them first.");
        }
    }

    /** For CDI. */
    protected Deleting() {}

    @Inject
    public Deleting(News news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    public Deleting(EntityManager em, News news, Clock clock) {
        this(news, clock);
        this.em = em;
    }

    /**
     * Deletes it.
     *
     * @throws InUse if other records refer to it
     * @throws org.likeness.crm.kernel.NotAllowed if the role may not
     */
    public void delete(RecordKind kind, StoredRecord record, Viewer by) {
        Changing.mayWrite(RecordTypes.of(kind), by);
        Changing.refuseOthers(record, by);
        var kept = KeptRows.of(em, kind, record.key());
        em.createNativeQuery(
                        """
                        INSERT INTO deleted_records (id, record_kind, record_id, content, deleted_at, user_id)
                        VALUES (:id, :kind, :record, :content, :at, :user)""")
                .setParameter("id", Id.next())
                .setParameter("kind", kind.name())
                .setParameter("record", record.key())
                .setParameter("content", kept.json())
                .setParameter("at", clock.instant())
                .setParameter("user", by.id())
                .executeUpdate();
        try {
            em.remove(record);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new InUse(kind);
        }
        news.tell(new RecordDeleted(kind, record.key()));
    }

    /** Brings back the last deleted state of a record; empty when nothing of it was kept. Only who deleted it or sees all may. */
    public Optional<Long> bringBack(RecordKind kind, String id, Viewer by) {
        return bringBack(kind, id, by, null);
    }

    /**
     * The same without what the record itself cannot have any more: references to what was deleted, an external id that another took.
     *
     * @param lost told the field and why; {@code null} where the record comes back whole or not at all
     */
    @SuppressWarnings("unchecked")
    public Optional<Long> bringBack(RecordKind kind, String id, Viewer by, BiConsumer<String, String> lost) {
        var key = Id.parse(id);
        var mine = by.sight().all() ? "" : " AND user_id = " + by.id();
        List<Object[]> kept = key == null
                ? List.of()
                : em.createNativeQuery("SELECT id, content, deleted_at FROM deleted_records WHERE record_kind = :kind"
                                + " AND record_id = :record" + mine + " ORDER BY id DESC")
                        .setParameter("kind", kind.name())
                        .setParameter("record", key)
                        .setMaxResults(1)
                        .getResultList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var rows = KeptRows.read((String) kept.get(0)[1]);
        var coming = new RowsComingBack(em, rows);
        coming.follow(Moments.of(kept.get(0)[2]));
        if (lost != null) {
            coming.letGo(kind, lost);
        }
        rows.putBack(em);
        em.createNativeQuery("DELETE FROM deleted_records WHERE id = :id")
                .setParameter("id", kept.get(0)[0])
                .executeUpdate();
        news.tell(new RecordBroughtBack(kind, key));
        return Optional.of(key);
    }
}
