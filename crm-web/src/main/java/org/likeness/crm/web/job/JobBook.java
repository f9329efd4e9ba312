package org.likeness.crm.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.web.record.InTransaction;

/** Where the runner of jobs writes what happens, each line in a short transaction of its own. */
@ApplicationScoped
@InTransaction
public class JobBook {
    /** Told of a job that began again, so that it does so only once. */
    static final String AGAIN = "Began again after the server stopped in the middle.";

    @PersistenceContext
    private EntityManager em;

    @Inject
    Clock clock;

    /** A job that was taken up. */
    record Taken(String kind, Order order) {}

    /** Whether a job waits that nobody has taken. */
    boolean waiting() {
        return !em.createNativeQuery("SELECT 1 FROM jobs WHERE status = 'QUEUED' LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    /** Takes up the job that waits longest, if one waits. */
    @SuppressWarnings("unchecked")
    Optional<Taken> takeNext() {
        List<Object[]> waiting = em.createNativeQuery(
                        """
                        SELECT id, kind, request, user_id FROM jobs WHERE status = 'QUEUED'
                        ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .getResultList();
        return waiting.stream()
                .map(row -> {
                    var id = ((Number) row[0]).longValue();
                    em.createNativeQuery("UPDATE jobs SET status = 'RUNNING', started_at = :now WHERE id = :id")
                            .setParameter("now", clock.instant())
                            .setParameter("id", id)
                            .executeUpdate();
                    var user = row[3] == null ? null : (Long) ((Number) row[3]).longValue();
                    return new Taken((String) row[1], new Order(id, (String) row[2], user));
                })
                .findFirst();
    }

    /** Writes how far a job is; answers whether somebody wants it to stop. */
    boolean progress(long id, double share, String phase) {
        em.createNativeQuery("UPDATE jobs SET progress = :share, phase = :phase WHERE id = :id AND status = 'RUNNING'")
                .setParameter("share", Math.max(0, Math.min(1, share)))
                .setParameter("phase", phase)
                .setParameter("id", id)
                .executeUpdate();
        return cancelRequested(id);
    }

    boolean cancelRequested(long id) {
        var wanted = em.createNativeQuery("SELECT cancel_requested FROM jobs WHERE id = :id", Boolean.class)
                .setParameter("id", id)
                .getResultList();
        return wanted.isEmpty() || Boolean.TRUE.equals(wanted.get(0));
    }

    /** Ends a running job. */
    void end(long id, JobStatus how, String result, String sentence) {
        em.createNativeQuery(
                        """
                        UPDATE jobs SET status = :how, result = :result, detail = :sentence, ended_at = :now,
                        progress = CASE WHEN :how = 'COMPLETED' THEN 1 ELSE progress END WHERE id = :id AND status = 'RUNNING'""")
                .setParameter("how", how.name())
                .setParameter("result", result)
                .setParameter("sentence", sentence)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What ran when the server stopped waits again if its kind allows it and it did not do so before; else it has failed. */
    void recover(Set<String> beginningAgain) {
        em.createNativeQuery(
                        """
                        UPDATE jobs SET status = 'QUEUED', progress = 0, phase = NULL, detail = :again
                        WHERE status = 'RUNNING' AND cancel_requested = FALSE AND detail IS NULL AND kind IN (:kinds)""")
                .setParameter("again", AGAIN)
                .setParameter("kinds", beginningAgain.isEmpty() ? Set.of("") : beginningAgain)
                .executeUpdate();
        em.createNativeQuery("UPDATE jobs SET status = 'CANCELLED', ended_at = :now WHERE status = 'RUNNING'"
                        + " AND cancel_requested = TRUE")
                .setParameter("now", clock.instant())
                .executeUpdate();
        em.createNativeQuery(
                        "UPDATE jobs SET status = 'FAILED', detail = :sentence, ended_at = :now WHERE status = 'RUNNING'")
                .setParameter("sentence", "The server stopped while this ran; ask for it again.")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
