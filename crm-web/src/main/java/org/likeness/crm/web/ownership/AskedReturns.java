package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.record.InTransaction;

/** When leads were given back last. */
@ApplicationScoped
@InTransaction
class AskedReturns {
    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    PoolBook book;

    /** Asks for it if there is anything to give back and it was not asked for since. */
    void askUnlessSince(Instant since) {
        var last = em.createQuery("SELECT MAX(j.createdAt) FROM Job j WHERE j.kind = :kind", Instant.class)
                .setParameter("kind", ReturnLeads.KIND)
                .getSingleResult();
        if ((last == null || last.isBefore(since)) && !book.due().isEmpty()) {
            jobs.ask(ReturnLeads.KIND, null, null);
        }
    }
}
