package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.ChangingMany.Done;
import org.likeness.crm.user.Viewer;

/** Puts a tag on records and takes it off, as one act. Runs inside the caller's transaction. */
@ApplicationScoped
public class Tagging {
    private static final String NOW_ON =
            "SELECT id FROM taggings WHERE tag_id = :tag AND record_kind = :kind AND record_id = :id"
                    + " AND (until_at IS NULL OR until_at > :now)";

    @PersistenceContext
    private EntityManager em;

    private Changing changing;
    private BulkActs acts;
    private Clock clock;

    /** For CDI. */
    protected Tagging() {}

    @Inject
    public Tagging(Changing changing, BulkActs acts, Clock clock) {
        this.changing = changing;
        this.acts = acts;
        this.clock = clock;
    }

    public Tagging(EntityManager em, Changing changing, BulkActs acts, Clock clock) {
        this(changing, acts, clock);
        this.em = em;
    }

    /**
     * The id of the tag of that name; a new one where the role may make tags.
     *
     * @throws org.likeness.crm.kernel.NotAllowed if there is none and the role may not make it
     */
    @SuppressWarnings("unchecked")
    public long named(String name, Viewer by) {
        if (name == null || name.isBlank()) {
            throw new InvalidInput("tag", "is required");
        }
        List<Number> found = em.createNativeQuery("SELECT id FROM tags WHERE name = :name")
                .setParameter("name", name.strip())
                .getResultList();
        return found.isEmpty()
                ? changing.make(RecordKind.TAGS, Map.of("name", name.strip()), by)
                        .key()
                : found.get(0).longValue();
    }

    /** Puts the tag on some records; those that carry it already count as reached. */
    public Done put(Act act, Collection<Long> ids, long tag, Viewer by) {
        for (var id : ids) {
            if (on(act, id, tag).isEmpty()) {
                var tagging = Id.next();
                em.createNativeQuery(
                                """
                                INSERT INTO taggings (id, tag_id, record_kind, record_id, user_id, tagged_at)
                                VALUES (:id, :tag, :kind, :record, :user, :now)""")
                        .setParameter("id", tagging)
                        .setParameter("tag", tag)
                        .setParameter("kind", act.kind().name())
                        .setParameter("record", id)
                        .setParameter("user", by.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate();
                acts.note(act, id, null, String.valueOf(tagging));
            }
        }
        return new Done(ids.size(), 0, null);
    }

    /** Takes the tag off some records, from now on. */
    public Done takeOff(Act act, Collection<Long> ids, long tag) {
        for (var id : ids) {
            var taggings = on(act, id, tag);
            for (var tagging : taggings) {
                em.createNativeQuery("UPDATE taggings SET until_at = :now WHERE id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("id", tagging)
                        .executeUpdate();
            }
            if (!taggings.isEmpty()) {
                acts.note(act, id, null, String.valueOf(taggings.get(0)));
            }
        }
        return new Done(ids.size(), 0, null);
    }

    @SuppressWarnings("unchecked")
    private List<Number> on(Act act, long id, long tag) {
        return em.createNativeQuery(NOW_ON)
                .setParameter("tag", tag)
                .setParameter("kind", act.kind().name())
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
