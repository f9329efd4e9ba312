package org.likeness.crm.web.record;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
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
        var now = changes.get() + version;
        if (answers.size() > MOST) {
            answers.values().removeIf(kept -> !kept.stands(now));
        }
        var mine = new CompletableFuture<A>();
        var kept = answers.compute(
                question, (q, old) -> old != null && old.stands(now) ? old : new Kept<>(mine, now, System.nanoTime()));
        if (kept.answer() != mine) {
            return awaited(kept.answer());
        }
        try {
            mine.complete(anew.get());
        } catch (RuntimeException | Error failed) {
            answers.remove(question, kept);
            mine.completeExceptionally(failed);
            throw failed;
        }
        return mine.join();
    }

    private static <A> A awaited(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
