package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.likeness.crm.kernel.RecordKind;

/** The table of keys, brought up to date for some records at a time: only what differs is written. */
final class KeptKeys {
    private KeptKeys() {}

    /** Gives records the keys they should have. */
    static void renew(EntityManager em, RecordKind kind, Collection<Traits> records) {
        if (records.isEmpty()) {
            return;
        }
        var wanted = new HashMap<Long, Set<Long>>();
        records.forEach(r -> wanted.put(r.id(), MatchKeys.of(kind, r)));
        em.unwrap(Session.class).doWork(connection -> {
            var kept = of(connection, wanted.keySet());
            write(connection, "DELETE FROM duplicate_keys WHERE match_key = ? AND record_id = ?", kept, wanted);
            write(connection, "INSERT IGNORE INTO duplicate_keys (match_key, record_id) VALUES (?, ?)", wanted, kept);
        });
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

    private static Map<Long, Set<Long>> of(Connection connection, Collection<Long> ids) throws SQLException {
        var kept = new HashMap<Long, Set<Long>>();
        var in = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT record_id, match_key FROM duplicate_keys WHERE record_id IN (" + in + ")")) {
            while (row.next()) {
                kept.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
            }
        }
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
