package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.web.record.InTransaction;

/** The open leads of an import that nobody owns, some at a time. */
@ApplicationScoped
@InTransaction
class ImportedLeads {
    @PersistenceContext
    EntityManager em;

    @Inject
    Assigning assigning;

    boolean anyRule() {
        return assigning.rules().stream().anyMatch(rule -> rule.active() && rule.takesFrom(Source.IMPORT));
    }

    List<Long> next(long run, long after, int most) {
        return em.createQuery(
                        "SELECT l.id FROM Lead l WHERE l.importId = :run AND l.id > :after AND l.owner IS NULL"
                                + " AND l.outcome = org.likeness.crm.kernel.Outcome.OPEN ORDER BY l.id",
                        Long.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    void assign(List<Long> ids) {
        ids.forEach(id -> assigning.assign(em.find(Lead.class, id), Source.IMPORT));
    }
}
