package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.likeness.crm.duplicate.SearchingAll;
import org.likeness.crm.job.Job;
import org.likeness.crm.web.record.InTransaction;

/** When all records were looked through for duplicates. */
@ApplicationScoped
@InTransaction
class Looked {
    private static final int SMALL = 20_000;

    @PersistenceContext
    EntityManager em;

    /** The newest look through all records, or through those of an import. */
    Optional<Job> last() {
        return em.createQuery(
                        "SELECT j FROM Job j WHERE j.kind = :kind ORDER BY j.createdAt DESC, j.id DESC", Job.class)
                .setParameter("kind", SearchDuplicates.KIND)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When a look through all was asked for last; {@code null} for never. */
    Instant askedLast() {
        return em.createQuery(
                        "SELECT MAX(j.createdAt) FROM Job j WHERE j.kind = :kind AND j.request = 'all'", Instant.class)
                .setParameter("kind", SearchDuplicates.KIND)
                .getSingleResult();
    }

    /** Whether the book is so small that a look through it is not noticed. */
    boolean small() {
        return SearchingAll.KINDS.stream().allMatch(kind -> em.createNativeQuery(
                        "SELECT id FROM " + kind.table() + " ORDER BY id LIMIT " + SMALL + ", 1")
                .getResultList()
                .isEmpty());
    }
}
