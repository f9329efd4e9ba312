package org.likeness.crm.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.job.Job;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;

/** Asks for long work, shows how far it is, and calls it off. Everybody sees their own jobs; who shapes the house sees all. */
@ApplicationScoped
@InTransaction
public class Jobs {
    private static final int SHOWN = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    Event<JobAsked> asked;

    @Inject
    HouseSettings settings;

    @Inject
    Clock clock;

    /**
     * Writes the job down; it begins once this transaction is committed.
     *
     * @param kind of a {@link Work} that exists
     * @param request its details as JSON, or {@code null}
     * @param user who asks, or {@code null} for the house itself
     */
    public Job ask(String kind, String request, Long user) {
        var job = new Job(kind, request, user, clock.instant());
        em.persist(job);
        em.flush();
        asked.fire(new JobAsked(job.key()));
        return job;
    }

    /** Whether such a job waits and has not begun. */
    public boolean waiting(String kind, String request) {
        return !em.createQuery(
                        "SELECT j.id FROM Job j WHERE j.kind = :kind AND j.request = :request AND j.status = :queued",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("request", request)
                .setParameter("queued", JobStatus.QUEUED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Asks for a job of which one at a time is enough: the one that waits or runs already, else a new one. Who asks at the same moment
     * waits for a lock until this transaction has ended, and then finds its job.
     */
    public Job askOnce(String kind, String request, Long user) {
        settings.put("asked." + kind, clock.instant().toString());
        return atWork(kind, request).orElseGet(() -> ask(kind, request, user));
    }

    /** Read as it is by now, not as it was when this transaction began. */
    @SuppressWarnings("unchecked")
    private Optional<Job> atWork(String kind, String request) {
        List<Number> found = em.createNativeQuery(
                        """
                        SELECT id FROM jobs WHERE status IN ('QUEUED', 'RUNNING') AND kind = :kind AND request = :request
                        ORDER BY created_at LIMIT 1 LOCK IN SHARE MODE""")
                .setParameter("kind", kind)
                .setParameter("request", request)
                .getResultList();
        return found.stream().findFirst().map(id -> em.find(Job.class, id.longValue()));
    }

    /** The job with that id, if the viewer may know of it. */
    public Optional<Job> find(String id, Viewer viewer) {
        var key = Id.parse(id);
        return Optional.ofNullable(key == null ? null : em.find(Job.class, key)).filter(job -> visible(job, viewer));
    }

    /** The newest 200, newest first. */
    public List<Job> list(Viewer viewer) {
        return newest(viewer, SHOWN, null);
    }

    /** The newest, from before one of them when that is given. */
    List<Job> newest(Viewer viewer, int most, Long before) {
        return em.createQuery(
                        "SELECT j FROM Job j WHERE (:all = TRUE OR j.user = :user) AND j.id < :before ORDER BY j.id DESC",
                        Job.class)
                .setParameter("all", viewer.role().shapesTheHouse())
                .setParameter("user", viewer.id())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(most)
                .getResultList();
    }

    long count(Viewer viewer) {
        return em.createQuery("SELECT COUNT(j) FROM Job j WHERE :all = TRUE OR j.user = :user", Long.class)
                .setParameter("all", viewer.role().shapesTheHouse())
                .setParameter("user", viewer.id())
                .getSingleResult();
    }

    /** Calls it off: at once when it has not begun, else at its next good moment. Does nothing to one that has ended. */
    public void cancel(Job job) {
        em.createNativeQuery(
                        "UPDATE jobs SET status = 'CANCELLED', ended_at = :now WHERE id = :id AND status = 'QUEUED'")
                .setParameter("now", clock.instant())
                .setParameter("id", job.key())
                .executeUpdate();
        em.createNativeQuery("UPDATE jobs SET cancel_requested = TRUE WHERE id = :id AND status = 'RUNNING'")
                .setParameter("id", job.key())
                .executeUpdate();
        em.refresh(job);
    }

    private static boolean visible(Job job, Viewer viewer) {
        return viewer.role().shapesTheHouse() || Long.valueOf(viewer.id()).equals(job.user());
    }
}
