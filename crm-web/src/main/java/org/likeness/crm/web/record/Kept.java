package org.likeness.crm.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that cost much and change little, kept for a while; the same one is not worked out twice at a time. */
public final class Kept<T> {
    private static final int MOST = 200;

    private final Map<String, Answer<T>> answers = new ConcurrentHashMap<>();
    private final Duration kept;

    private record Answer<T>(CompletableFuture<T> value, Instant until) {}

    public Kept(Duration kept) {
        this.kept = kept;
    }

    public void forget() {
        answers.clear();
    }

    /** The answer kept under that key, or a new one. */
    public T of(String key, Instant now, Supplier<T> anew) {
        if (answers.size() > MOST) {
            answers.values().removeIf(a -> a.until().isBefore(now));
        }
        var mine = new CompletableFuture<T>();
        var answer = answers.compute(
                key, (k, old) -> old != null && old.until().isAfter(now) ? old : new Answer<>(mine, now.plus(kept)));
        if (answer.value() == mine) {
            find(key, answer, anew);
        }
        try {
            return answer.value().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Outside the map, which would have others wait that ask for something else. */
    private void find(String key, Answer<T> answer, Supplier<T> anew) {
        try {
            answer.value().complete(anew.get());
        } catch (RuntimeException | Error failed) {
            answers.remove(key, answer);
            answer.value().completeExceptionally(failed);
        }
    }
}
