package org.likeness.crm.transfer;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.likeness.crm.audit.Author;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.job.Transactions;

/** Takes imports back, one at a time, and tells meanwhile of how many records. */
final class Undoing {
    private static final System.Logger LOG = System.getLogger(Undoing.class.getName());

    private final Transactions transactions;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final TakingBack takingBack;
    private final Executor executor;
    private final Clock clock;
    private final Map<Long, Going> going = new ConcurrentHashMap<>();

    /** An undo that has not ended: of how many records it was so far, and its end. */
    private record Going(AtomicLong records, CompletableFuture<Void> end) {
        Going() {
            this(new AtomicLong(), new CompletableFuture<>());
        }
    }

    Undoing(
            Transactions transactions,
            ImportFiles files,
            ImportQueue queue,
            TakingBack takingBack,
            Executor executor,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.queue = queue;
        this.takingBack = takingBack;
        this.executor = executor;
        this.clock = clock;
    }

    /** See {@link Importing#undo}. */
    synchronized ImportRun undo(long id, Author by) {
        var asked = transactions.call(em -> {
            var run = em.find(ImportRun.class, id);
            run.requestUndo(clock.instant());
            return run;
        });
        if (asked.status() == JobStatus.RUNNING) {
            queue.wake();
            return asked;
        }
        return asked.undoRequested() ? takeBack(asked, by) : asked;
    }

    /** The same on another thread; whoever asks while it goes on gets the same end. */
    CompletableFuture<Void> beside(long id, Author by) {
        var own = new Going();
        var before = going.putIfAbsent(id, own);
        if (before != null) {
            return before.end();
        }
        CompletableFuture.runAsync(() -> undo(id, by), executor).whenComplete((none, failed) -> {
            going.remove(id);
            if (failed == null) {
                own.end().complete(null);
            } else {
                own.end().completeExceptionally(failed);
            }
        });
        return own.end();
    }

    OptionalLong records(long id) {
        var now = going.get(id);
        return now == null
                ? OptionalLong.empty()
                : OptionalLong.of(now.records().get());
    }

    /** Takes back what was asked to be, also after a start. */
    ImportRun takeBack(ImportRun asked, Author by) {
        var records = going.computeIfAbsent(asked.key(), run -> new Going()).records();
        try {
            var back = takingBack.takeBack(asked.key(), asked.kind(), by, records::addAndGet);
            if (asked.dryRun()) {
                files.drop(asked.key());
            }
            return transactions.call(em -> {
                var run = em.find(ImportRun.class, asked.key());
                run.undone(back, clock.instant());
                return run;
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Import could not be taken back", e);
            throw e;
        } finally {
            going.remove(asked.key());
        }
    }
}
