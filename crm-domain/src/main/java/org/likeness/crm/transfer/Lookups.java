package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Aliases;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/**
 * Finds what texts refer to, many at once: by external id, then (users) by login, then by name, then by id, within a sight. Of several
 * with one name the oldest is taken and that is told. What was found is remembered for the rows to come.
 */
final class Lookups {
    private static final int REMEMBERED = 20_000;
    private static final Set<RecordKind> EXACT = Set.of(RecordKind.CHANNELS, RecordKind.CAMPAIGNS);

    private final Sight sight;
    private final Map<RecordKind, Map<String, Long>> found = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Set<String>> ambiguous = new EnumMap<>(RecordKind.class);

    Lookups(Sight sight) {
        this.sight = sight;
    }

    /** Looks for all texts not yet known, in a handful of queries. */
    void load(EntityManager em, RecordKind kind, Collection<String> texts) {
        var missing = new LinkedHashSet<>(texts);
        missing.remove(null);
        missing.removeIf(text -> text.length() > 190 || get(kind, text) != null);
        by(em, kind, "external_id", missing, true);
        byAlias(em, kind, missing);
        if (kind == RecordKind.USERS) {
            by(em, kind, "login", missing, false);
        }
        if (named(kind)) {
            by(em, kind, "name", missing, EXACT.contains(kind));
        }
        byId(em, kind, missing);
    }

    /** The record that a text means, {@code null} where it was not found. */
    Long get(RecordKind kind, String text) {
        return of(kind).get(text);
    }

    /** Whether several records go by that name; told once. */
    boolean ambiguous(RecordKind kind, String text) {
        return ambiguous.containsKey(kind) && ambiguous.get(kind).remove(text);
    }

    void remember(RecordKind kind, String text, long id) {
        if (text != null) {
            of(kind).putIfAbsent(text, id);
        }
    }

    void forgetAll() {
        found.clear();
    }

    /** Kinds that have a column called name. */
    private static boolean named(RecordKind kind) {
        return switch (kind) {
            case FOLLOW_UPS, EVENTS, PURCHASES, NEXT_STEPS, STAGE_VISITS -> false;
            default -> true;
        };
    }

    private Map<String, Long> of(RecordKind kind) {
        return found.computeIfAbsent(kind, k -> new Recent<>(REMEMBERED));
    }

    @SuppressWarnings("unchecked")
    private void by(EntityManager em, RecordKind kind, String column, Set<String> missing, boolean exact) {
        if (missing.isEmpty()) {
            return;
        }
        List<Object[]> rows = em.createNativeQuery("SELECT t." + column + ", t.id FROM " + kind.table() + " t WHERE t."
                        + column + " IN (:texts) AND " + visible(kind) + " ORDER BY t.id")
                .setParameter("texts", missing)
                .getResultList();
        var exactly = new HashMap<String, Long>();
        var roughly = new HashMap<String, Long>();
        var twice = new HashSet<String>();
        for (var row : rows) {
            var id = ((Number) row[1]).longValue();
            if (exactly.putIfAbsent((String) row[0], id) != null) {
                twice.add((String) row[0]);
            }
            roughly.putIfAbsent(NameKey.of((String) row[0]), id);
        }
        missing.removeIf(text -> {
            var id = exact ? exactly.get(text) : exactly.getOrDefault(text, roughly.get(NameKey.of(text)));
            if (id != null) {
                of(kind).put(text, id);
                if (twice.contains(text)) {
                    ambiguous.computeIfAbsent(kind, k -> new HashSet<>()).add(text);
                }
            }
            return id != null;
        });
    }

    /** The external ids of records that went into others. */
    private void byAlias(EntityManager em, RecordKind kind, Set<String> missing) {
        var aliases = Aliases.of(em, kind, missing);
        if (!aliases.isEmpty()) {
            var seen = visible(em, kind, aliases.values());
            aliases.forEach((text, id) -> {
                if (seen.contains(id)) {
                    of(kind).put(text, id);
                    missing.remove(text);
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    private Set<Long> visible(EntityManager em, RecordKind kind, Collection<Long> ids) {
        List<Number> rows = em.createNativeQuery(
                        "SELECT t.id FROM " + kind.table() + " t WHERE t.id IN (:ids) AND " + visible(kind))
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    private void byId(EntityManager em, RecordKind kind, Set<String> missing) {
        var ids = missing.stream()
                .filter(text -> text.length() == 13 && Id.parse(text) != null)
                .collect(Collectors.toMap(Id::parse, text -> text, (a, b) -> a));
        if (!ids.isEmpty()) {
            visible(em, kind, ids.keySet()).forEach(id -> of(kind).put(ids.get(id), id));
        }
    }

    private String visible(RecordKind kind) {
        return RecordTypes.of(kind).sightline().sql(sight, "t");
    }
}
