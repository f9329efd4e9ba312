package org.likeness.crm.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that cost much and change little, kept for a while; the same one is not worked out twice at a time. */
public final class Kept<T> {
    private static final int MOST = 200;

    private final Map<String, Answer<T>> answers = new ConcurrentHashMap<>();
    private final Duration kept;

    private record Answer<T>(T value, Instant until) {}

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
        return answers.compute(
                        key,
                        (k, old) -> old != null && old.until().isAfter(now)
                                ? old
                                : new Answer<>(anew.get(), now.plus(kept)))
                .value();
    }
}
