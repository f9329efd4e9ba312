package org.likeness.crm.record;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/**
 * Answers that nearly every page asks for and that change seldom: kept for some seconds, or until they are told to have changed here. For few
 * different questions only, since each answer is kept.
 */
public final class Kept<Q, A> {
    private static final long NANOS = Duration.ofSeconds(20).toNanos();

    private final Set<RecordKind> kinds;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile Answers<Q, A> answers = new Answers<>(0);

    /** What was found since the last change, and until when it holds. */
    private static final class Answers<Q, A> {
        private final long since;
        private final long begun = System.nanoTime();
        private final Map<Q, A> byQuestion = new ConcurrentHashMap<>();

        private Answers(long since) {
            this.since = since;
        }
    }

    /** @param kinds whose records the answers tell of */
    public Kept(Set<RecordKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Forgets all answers if the news may have changed one. Called within the change, so that it sees itself, and once more after it, because
     * others may have read meanwhile.
     */
    public void forget(DomainEvent news) {
        if (!(news instanceof RecordChanged changed) || kinds.contains(changed.kind())) {
            forget();
        }
    }

    /** Forgets all answers. */
    public void forget() {
        forgotten.incrementAndGet();
    }

    /** The answer, found now where it is not kept; never {@code null}. */
    public A of(Q question, Function<Q, A> finding) {
        var current = current();
        var known = current.byQuestion.get(question);
        if (known == null) {
            known = finding.apply(question);
            // among the answers as they were before: a change meanwhile has put these aside
            current.byQuestion.put(question, known);
        }
        return known;
    }

    private Answers<Q, A> current() {
        var current = answers;
        var now = forgotten.get();
        if (current.since != now || System.nanoTime() - current.begun > NANOS) {
            current = new Answers<>(now);
            answers = current;
        }
        return current;
    }
}
