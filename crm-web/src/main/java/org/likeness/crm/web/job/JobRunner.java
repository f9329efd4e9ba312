package org.likeness.crm.web.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Refusal;

/** Runs the jobs that wait, two at once at most, and tells of each how it ended. */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int AT_ONCE = 2;
    private static final int TRIES = 6;
    private static final int SECONDS_BETWEEN = 5;

    @Resource
    ManagedExecutorService executor;

    @Inject
    JobBook book;

    @Inject
    @Any
    Instance<Work> works;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Before, what runs by now would look like what a stop cut off, and begin again. */
    private volatile boolean recovered;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        book.recover(works.stream().filter(Work::beginsAgain).map(Work::kind).collect(Collectors.toSet()));
        recovered = true;
        wake();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked asked) {
        wake();
    }

    private void wake() {
        if (recovered && free.tryAcquire()) {
            try {
                executor.execute(this::runWaiting);
            } catch (RuntimeException e) {
                free.release();
                LOG.log(Level.SEVERE, "No thread could be had for waiting jobs", e);
            }
        }
    }

    private void runWaiting() {
        var ranOne = false;
        try {
            for (var next = book.takeNext(); next.isPresent(); next = book.takeNext()) {
                ranOne = true;
                run(next.get());
            }
        } finally {
            free.release();
        }
        // one that was asked for between the last look and the release
        if (ranOne || book.waiting()) {
            wake();
        }
    }

    private void run(JobBook.Taken taken) {
        var id = taken.order().job();
        Ending ending;
        try {
            var work = work(taken.kind()).orElseThrow(() -> new IllegalStateException("no work " + taken.kind()));
            var result = work.run(taken.order(), new WrittenProgress(book, id, executor));
            ending = new Ending(JobStatus.COMPLETED, result, null);
        } catch (CancellationException e) {
            ending = new Ending(JobStatus.CANCELLED, null, null);
        } catch (Refusal refusal) {
            ending = new Ending(JobStatus.FAILED, null, refusal.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Job " + taken.kind() + " failed", e);
            ending = new Ending(
                    JobStatus.FAILED, null, "It failed through a fault of ours; the log of the server says more.");
        }
        end(id, ending, 0);
    }

    /** How a job came out. */
    private record Ending(JobStatus how, String result, String sentence) {}

    /** Writes the end down; where that fails, tries again for some minutes: a job must not seem to run for ever. */
    private void end(long id, Ending ending, int before) {
        try {
            book.end(id, ending.how, ending.result, ending.sentence);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of job " + id + " could not be written", e);
            if (before < TRIES) {
                CompletableFuture.delayedExecutor(SECONDS_BETWEEN << before, TimeUnit.SECONDS, executor)
                        .execute(() -> end(id, ending, before + 1));
            }
        }
    }

    private Optional<Work> work(String kind) {
        return works.stream()
                .filter(w -> w.kind().equals(kind))
                .map(w -> (Work) w)
                .findFirst();
    }
}
