package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.RecordKind;

/** Removes what an import created, in steps, save what later work depends on. */
final class Removing {
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final LongConsumer done;
    private final long run;
    private long removed;
    private long kept;

    Removing(Transactions transactions, long run, LongConsumer done) {
        this.transactions = transactions;
        this.done = done;
        this.run = run;
    }

    long removed() {
        return removed;
    }

    long kept() {
        return kept;
    }

    Removing of(RecordKind kind) {
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            var last = transactions.call(em -> some(em, kind, from));
            if (last == null) {
                return this;
            }
            after = last;
        }
    }

    @SuppressWarnings("unchecked")
    private Long some(EntityManager em, RecordKind kind, long after) {
        List<Number> found = em.createNativeQuery(
                        "SELECT id FROM " + kind.table() + " WHERE import_id = :run AND id > :after ORDER BY id")
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        var ids = new ArrayList<>(found.stream().map(Number::longValue).toList());
        var last = ids.get(ids.size() - 1);
        var reached = ids.size();
        var needed = Dependents.needed(em, kind, ids, run);
        ids.removeAll(needed);
        kept += needed.size();
        if (!ids.isEmpty()) {
            removed += ids.size();
            remove(em, kind, ids);
        }
        done.accept(reached);
        return last;
    }

    private static void remove(EntityManager em, RecordKind kind, Collection<Long> ids) {
        if (kind == RecordKind.ACCOUNTS) {
            execute(em, "UPDATE accounts SET parent_id = NULL WHERE parent_id IN (:ids)", ids);
        }
        for (var table : List.of("field_changes", "taggings")) {
            execute(
                    em,
                    "DELETE FROM " + table + " WHERE record_kind = '" + kind.name() + "' AND record_id IN (:ids)",
                    ids);
        }
        execute(em, "DELETE FROM " + kind.table() + " WHERE id IN (:ids)", ids);
    }

    private static void execute(EntityManager em, String sql, Collection<Long> ids) {
        em.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
    }
}
