package org.likeness.crm.transfer;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.likeness.crm.audit.Author;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.Refusal;

/** Runs imports one after the other, oldest first. A fault that is nobody's row is tried again later, a few times. */
final class ImportQueue {
    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());
    private static final int MOST_FAULTS = 5;
    private static final int SECONDS_BETWEEN = 30;

    private final Transactions transactions;
    private final ImportFiles files;
    private final Executor executor;
    private final News news;
    private final Clock clock;
    private final RunningImport running;
    private final TakingBack takingBack;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Long, Integer> faults = new HashMap<>();
    private volatile boolean stopping;

    ImportQueue(Transactions transactions, ImportFiles files, Executor executor, News news, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.executor = executor;
        this.news = news;
        this.clock = clock;
        this.running = new RunningImport(files, transactions, clock, () -> stopping);
        this.takingBack = new TakingBack(transactions, news, clock);
    }

    /** Makes sure that everything queued will be run. */
    void wake() {
        if (!stopping && calls.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    void stop() {
        stopping = true;
    }

    private void drain() {
        int answered;
        do {
            answered = calls.get();
            try {
                for (var id = next(); id != null && !stopping; id = next()) {
                    one(id);
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Imports pause for " + SECONDS_BETWEEN + " s", e);
                if (!stopping) {
                    CompletableFuture.delayedExecutor(SECONDS_BETWEEN, TimeUnit.SECONDS, executor)
                            .execute(this::wake);
                }
            }
        } while (calls.addAndGet(-answered) > 0);
    }

    private Long next() {
        return transactions.call(em -> em.createQuery(
                        "SELECT r.id FROM ImportRun r WHERE r.status IN :open ORDER BY r.status DESC, r.createdAt, r.id",
                        Long.class)
                .setParameter("open", List.of(JobStatus.QUEUED, JobStatus.RUNNING))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    /** Starts it unless it was called off meanwhile. */
    private boolean started(long id) {
        return transactions.call(em -> {
            var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (run == null || run.status().ended()) {
                return false;
            }
            run.start();
            return true;
        });
    }

    private void one(long id) {
        if (!started(id)) {
            return;
        }
        try {
            if (running.run(id)) {
                complete(id);
            }
        } catch (RunningImport.Cancelled e) {
            endWithout(id, JobStatus.CANCELLED, "Cancelled before it was through.");
        } catch (Refusal e) {
            endWithout(id, JobStatus.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            if (files.has(id) && faults.merge(id, 1, Integer::sum) < MOST_FAULTS) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "Import given up", e);
            endWithout(
                    id,
                    JobStatus.FAILED,
                    files.has(id)
                            ? "It could not be finished for a reason that lies here, not in the file."
                            : "The uploaded file is not here any more.");
        }
    }

    private void complete(long id) throws RunningImport.Cancelled {
        var run = transactions.call(em -> {
            var done = em.find(ImportRun.class, id);
            if (!done.cancelRequested()) {
                done.complete(clock.instant());
            }
            return done;
        });
        if (run.status() != JobStatus.COMPLETED) {
            throw new RunningImport.Cancelled();
        }
        if (run.dryRun()) {
            return;
        }
        try {
            transactions.run(
                    em -> news.tell(new RecordsImported(run.kind().record(), run.key(), run.created(), run.updated())));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody could not take the news of an import", e);
        }
    }

    private void endWithout(long id, JobStatus how, String sentence) {
        var run = transactions.call(em -> em.find(ImportRun.class, id));
        var back = takingBack.takeBack(id, run.kind(), new Author(run.user(), null));
        transactions.run(em -> em.find(ImportRun.class, id).end(how, sentence, back, clock.instant()));
        files.drop(id);
    }
}
