package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.likeness.crm.kernel.RecordKind;

/** The table of keys, brought up to date for some records at a time: only what differs is written. */
final class KeptKeys {
    private KeptKeys() {}

    /** Gives records the keys they should have. */
    static Map<Long, Set<Long>> renew(EntityManager em, RecordKind kind, Collection<Traits> records) {
        var wanted = new HashMap<Long, Set<Long>>();
        records.forEach(r -> wanted.put(r.id(), MatchKeys.of(kind, r)));
        var kept = of(em, wanted.keySet());
        em.unwrap(Session.class).doWork(connection -> {
            write(connection, "DELETE FROM duplicate_keys WHERE match_key = ? AND record_id = ?", kept, wanted);
            write(connection, "INSERT IGNORE INTO duplicate_keys (match_key, record_id) VALUES (?, ?)", wanted, kept);
        });
        return wanted;
    }

    /** Forgets records that are gone. */
    static void forget(EntityManager em, long id) {
        em.createNativeQuery("DELETE FROM duplicate_keys WHERE record_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createNativeQuery("DELETE FROM duplicate_pairs WHERE (one_id = :id OR other_id = :id) AND parted_at IS NULL")
                .setParameter("id", id)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, Set<Long>> of(EntityManager em, Collection<Long> ids) {
        var kept = new HashMap<Long, Set<Long>>();
        if (ids.isEmpty()) {
            return kept;
        }
        var in = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT record_id, match_key FROM duplicate_keys WHERE record_id IN (" + in + ")")
                .getResultList();
        rows.forEach(r -> kept.computeIfAbsent(((Number) r[0]).longValue(), id -> new HashSet<>())
                .add(((Number) r[1]).longValue()));
        return kept;
    }

    /** Writes a line for every key that the first have and the second have not. */
    private static void write(Connection connection, String sql, Map<Long, Set<Long>> of, Map<Long, Set<Long>> without)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var any = false;
            for (var record : of.entrySet()) {
                var others = without.getOrDefault(record.getKey(), Set.of());
                for (var key : record.getValue()) {
                    if (!others.contains(key)) {
                        statement.setLong(1, key);
                        statement.setLong(2, record.getKey());
                        statement.addBatch();
                        any = true;
                    }
                }
            }
            if (any) {
                statement.executeBatch();
            }
        }
    }
}
