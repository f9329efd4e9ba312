package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.hibernate.Session;
import org.likeness.crm.duplicate.Comparisons.Pair;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;

/** The table of pairs that may be one, written some at a time. */
final class PairTable {
    private PairTable() {}

    /** Keeps pairs that were found; one that somebody told apart stays so. */
    static void keep(EntityManager em, RecordKind kind, Collection<Pair> pairs, Instant at) {
        if (pairs.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    """
                    INSERT INTO duplicate_pairs (id, record_kind, one_id, other_id, score, found_at) VALUES (?, ?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE score = VALUES(score), found_at = VALUES(found_at)""")) {
                for (var pair : pairs) {
                    insert.setLong(1, Id.next());
                    insert.setString(2, kind.name());
                    insert.setLong(3, pair.one());
                    insert.setLong(4, pair.other());
                    insert.setInt(5, pair.score());
                    insert.setObject(6, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Forgets what a look through all records did not find again. */
    static void forgetOlder(EntityManager em, RecordKind kind, Instant than) {
        em.createNativeQuery(
                        "DELETE FROM duplicate_pairs WHERE record_kind = :kind AND parted_at IS NULL AND found_at < :than")
                .setParameter("kind", kind.name())
                .setParameter("than", than)
                .executeUpdate();
    }
}
