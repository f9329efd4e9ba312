package org.likeness.crm.record;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/**
 * The names of what nearly every record names: channels, stages, users. They change seldom, so they are kept for some seconds, or until
 * one of them changes here.
 */
final class KeptNames {
    private static final Set<RecordKind> KINDS = EnumSet.of(
            RecordKind.PRODUCTS,
            RecordKind.PIPELINES,
            RecordKind.STAGES,
            RecordKind.LOSS_REASONS,
            RecordKind.CHANNELS,
            RecordKind.CAMPAIGNS,
            RecordKind.USERS,
            RecordKind.TEAMS);

    private static final long NANOS = Duration.ofSeconds(20).toNanos();
    private static final int MOST = 20_000;

    private final AtomicLong forgotten = new AtomicLong();
    private volatile Names names = new Names(0);

    /** What was read since the last change, and until when it holds. */
    private static final class Names {
        private final long since;
        private final long begun = System.nanoTime();
        private final Map<RecordKind, Map<Long, Reference>> byKind = new ConcurrentHashMap<>();

        private Names(long since) {
            this.since = since;
        }

        private Map<Long, Reference> of(RecordKind kind) {
            return byKind.computeIfAbsent(kind, k -> new ConcurrentHashMap<>());
        }
    }

    /** Called within the change, so that it sees itself, and once more after it, because others may have read meanwhile. */
    void forget(DomainEvent news) {
        if (!(news instanceof RecordChanged changed) || KINDS.contains(changed.kind())) {
            forgotten.incrementAndGet();
        }
    }

    /** The names of these; those not kept are read. */
    Map<Long, Reference> of(
            RecordKind kind, Collection<Long> ids, Function<Collection<Long>, Map<Long, Reference>> reading) {
        if (!KINDS.contains(kind)) {
            return reading.apply(ids);
        }
        var known = current().of(kind);
        var found = new HashMap<Long, Reference>();
        ids.forEach(id -> {
            var name = known.get(id);
            if (name != null) {
                found.put(id, name);
            }
        });
        var missing = ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            var read = reading.apply(missing);
            found.putAll(read);
            // into the names as they were before the reading: a change meanwhile has put these aside
            if (known.size() < MOST) {
                known.putAll(read);
            }
        }
        return found;
    }

    private Names current() {
        var current = names;
        var now = forgotten.get();
        if (current.since != now || System.nanoTime() - current.begun > NANOS) {
            current = new Names(now);
            names = current;
        }
        return current;
    }
}
