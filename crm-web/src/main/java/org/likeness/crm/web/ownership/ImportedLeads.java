package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.score.WinScores;
import org.likeness.crm.web.record.InTransaction;

/** The open leads of an import that nobody owns, some at a time. */
@ApplicationScoped
@InTransaction
class ImportedLeads {
    @PersistenceContext
    EntityManager em;

    @Inject
    Assigning assigning;

    @Inject
    WinScores scores;

    @Inject
    DataSource source;

    boolean anyRule() {
        return rules().findAny().isPresent();
    }

    private Stream<AssignmentRule> rules() {
        return assigning.rules().stream().filter(rule -> rule.active() && rule.takesFrom(Source.IMPORT));
    }

    private void score(List<Long> ids) {
        try (Connection connection = source.getConnection()) {
            for (long id : ids) {
                scores.rescore(connection, Subject.LEAD, id);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The imported leads could not be scored.", failed);
        }
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

    /** Where a rule goes by the score they get it first: the job that scores all open records may run later. */
    void assign(List<Long> ids) {
        if (rules().anyMatch(rule -> rule.leastScore() != null)) {
            score(ids);
        }
        ids.forEach(id -> assigning.assign(em.find(Lead.class, id), Source.IMPORT));
    }
}
