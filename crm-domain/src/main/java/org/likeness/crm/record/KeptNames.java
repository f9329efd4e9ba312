package org.likeness.crm.record;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/** The names of what nearly every record names: channels, stages, users. */
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

    private static final int MOST = 20_000;

    private final Kept<RecordKind, Map<Long, Reference>> names = new Kept<>(KINDS);

    static boolean keeps(RecordKind kind) {
        return KINDS.contains(kind);
    }

    void forget(DomainEvent news) {
        names.forget(news);
    }

    /** The names of these; those not kept are read. */
    Map<Long, Reference> of(
            RecordKind kind, Collection<Long> ids, Function<Collection<Long>, Map<Long, Reference>> reading) {
        if (!keeps(kind)) {
            return reading.apply(ids);
        }
        var known = names.of(kind, k -> new ConcurrentHashMap<>());
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
            if (known.size() < MOST) {
                known.putAll(read);
            }
        }
        return found;
    }
}
