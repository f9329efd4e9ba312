package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Sight;

/** Finds one record by its id, if the sight reaches it. */
@ApplicationScoped
public class Finding {
    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected Finding() {}

    public Finding(EntityManager em) {
        this.em = em;
    }

    /** The record with that id, empty when there is none or it lies out of sight. */
    public Optional<StoredRecord> byId(RecordKind kind, String id, Sight sight) {
        var key = Id.parse(id);
        return key == null ? Optional.empty() : byKey(kind, key, sight);
    }

    /** The same by the id's number. */
    public Optional<StoredRecord> byKey(RecordKind kind, long key, Sight sight) {
        var type = RecordTypes.of(kind);
        return sight.all() || visible(kind, key, sight)
                ? Optional.ofNullable(em.find(type.entity(), key))
                : Optional.empty();
    }

    private boolean visible(RecordKind kind, long key, Sight sight) {
        return !em.createNativeQuery("SELECT 1 FROM " + kind.table() + " t WHERE t.id = :id AND "
                        + RecordTypes.of(kind).sightline().sql(sight, "t"))
                .setParameter("id", key)
                .getResultList()
                .isEmpty();
    }

    /**
     * The record with that id as its entity.
     *
     * @throws RecordNotFound if there is none or it lies out of sight
     */
    public <E extends StoredRecord> E require(Class<E> entity, RecordKind kind, String id, Sight sight) {
        return entity.cast(byId(kind, id, sight).orElseThrow(() -> new RecordNotFound(kind, id)));
    }
}
