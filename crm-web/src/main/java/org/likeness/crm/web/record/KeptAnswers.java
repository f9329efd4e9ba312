package org.likeness.crm.web.record;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers that read a whole book, kept until something in it changes, and for some minutes at most, because what is still open grows older.
 * Whoever asks for the same meanwhile waits for it; whoever changes the book waits for nobody.
 *
 * @param <Q> what is asked, with equals
 * @param <A> the answer, never {@code null}
 */
public final class KeptAnswers<Q, A> {
    private static final long NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 200;

    private final AtomicLong changes = new AtomicLong();
    private final Map<Q, Kept<A>> answers = new ConcurrentHashMap<>();

    private record Kept<A>(CompletableFuture<A> answer, long changes, long begun) {
        boolean stands(long now) {
            return changes == now && System.nanoTime() - begun < NANOS && !answer.isCompletedExceptionally();
        }
    }

    /** To be called after the change is committed, before its answer returns. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** The kept answer, or the one found now; a change while it is found makes the next one who asks find it anew. */
    public A of(Q question, Supplier<A> anew) {
        return of(question, 0, anew);
    }

    /**
     * The same for answers that are found in a book which is kept itself.
     *
     * @param version of that book, never smaller than before: an answer stands as long as it does
     */
    public A of(Q question, long version, Supplier<A> anew) {
        var mine = new CompletableFuture<A>();
        var kept = kept(question, version, mine);
        if (kept.answer() == mine) {
            find(question, kept, anew);
        }
        return awaited(kept.answer());
    }

    /**
     * The same for somebody who does not wait longer than so many milliseconds.
     *
     * @param by finds what is not kept, however long that takes
     * @throws StillCounting if the answer is not found by then; it will be kept
     */
    A soon(Q question, long version, Supplier<A> anew, Executor by, long patience) {
        var mine = new CompletableFuture<A>();
        var kept = kept(question, version, mine);
        if (kept.answer() == mine) {
            try {
                by.execute(() -> find(question, kept, anew));
            } catch (RejectedExecutionException nobodyElse) {
                find(question, kept, anew);
            }
        }
        try {
            kept.answer().get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            throw new StillCounting();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StillCounting();
        } catch (ExecutionException failed) {
            return awaited(kept.answer()); // which tells of it as everywhere else
        }
        return awaited(kept.answer());
    }

    private Kept<A> kept(Q question, long version, CompletableFuture<A> mine) {
        var now = changes.get() + version;
        if (answers.size() > MOST) {
            answers.values().removeIf(kept -> !kept.stands(now));
        }
        return answers.compute(
                question, (q, old) -> old != null && old.stands(now) ? old : new Kept<>(mine, now, System.nanoTime()));
    }

    private void find(Q question, Kept<A> kept, Supplier<A> anew) {
        try {
            kept.answer().complete(anew.get());
        } catch (RuntimeException | Error failed) {
            answers.remove(question, kept);
            kept.answer().completeExceptionally(failed);
        }
    }

    private static <A> A awaited(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
