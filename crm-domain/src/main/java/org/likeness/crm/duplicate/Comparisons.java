package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;

/** Compares some records with all that share a key with them. */
final class Comparisons {
    /** A key that more records have says nothing: a common word, the number of a switchboard. */
    private static final int COMMON = 30;

    private final EntityManager em;
    private final RecordKind kind;
    private final Set<Long> common;

    /** Two records and their score; the older one first. */
    record Pair(long one, long other, int score) {}

    Comparisons(EntityManager em, RecordKind kind, Set<Long> common) {
        this.em = em;
        this.kind = kind;
        this.common = common;
    }

    @SuppressWarnings("unchecked")
    static Set<Long> commonKeys(EntityManager em) {
        List<Number> keys = em.createNativeQuery(
                        "SELECT match_key FROM duplicate_keys GROUP BY match_key HAVING COUNT(*) > " + COMMON)
                .getResultList();
        return keys.stream().map(Number::longValue).collect(Collectors.toCollection(HashSet::new));
    }

    /** The pairs among them and with all others that are likely enough. */
    List<Pair> of(List<Traits> some) {
        var known = some.stream().collect(Collectors.toMap(Traits::id, Plain::of));
        var candidates = candidates(some);
        var missing = new TreeSet<Long>();
        candidates.values().forEach(missing::addAll);
        missing.removeAll(known.keySet());
        var all = new HashMap<>(known);
        ReadingTraits.of(em, kind, missing, Sight.everything()).forEach(t -> all.put(t.id(), Plain.of(t)));
        var pairs = new ArrayList<Pair>();
        candidates.forEach((id, others) -> {
            for (var other : others) {
                // two of these records would be compared twice
                if (all.containsKey(other) && (other < id || !known.containsKey(other))) {
                    var score = Comparing.score(Comparing.reasons(kind, all.get(id), all.get(other)));
                    if (score >= Comparing.SURE) {
                        pairs.add(new Pair(Math.min(id, other), Math.max(id, other), score));
                    }
                }
            }
        });
        return pairs;
    }

    private Map<Long, Set<Long>> candidates(List<Traits> some) {
        var keys = new HashMap<Long, Set<Long>>();
        some.forEach(t -> MatchKeys.of(kind, t).stream()
                .filter(key -> !common.contains(key))
                .forEach(key -> keys.computeIfAbsent(key, k -> new HashSet<>()).add(t.id())));
        var candidates = new HashMap<Long, Set<Long>>();
        if (keys.isEmpty()) {
            return candidates;
        }
        // plainly: Hibernate would take the long list apart and remember it
        em.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery("SELECT match_key, record_id FROM duplicate_keys WHERE match_key IN "
                                    + SearchingAll.in(keys.keySet()))) {
                while (row.next()) {
                    var other = row.getLong(2);
                    for (var id : keys.get(row.getLong(1))) {
                        if (id != other) {
                            candidates.computeIfAbsent(id, i -> new TreeSet<>()).add(other);
                        }
                    }
                }
            }
        });
        return candidates;
    }
}
