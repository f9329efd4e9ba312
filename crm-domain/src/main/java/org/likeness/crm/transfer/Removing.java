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
        kept += all(kind, "SELECT t.id FROM " + kind.table() + " t WHERE t.import_id = :run");
        return this;
    }

    /** What an import made that was taken back before this one, and stayed because this one named it again. */
    Removing named(RecordKind kind) {
        all(
                kind,
                "SELECT t.id FROM import_repeats r JOIN " + kind.table() + " t ON t.id = r.record_id"
                        + " JOIN imports i ON i.id = t.import_id WHERE r.import_id = :run AND i.undone_at IS NOT NULL");
        return this;
    }

    /** Answers how many stay. */
    private long all(RecordKind kind, String select) {
        long after = Long.MIN_VALUE;
        long stay = 0;
        while (true) {
            long from = after;
            var step = transactions.call(em -> some(em, kind, select, from));
            if (step == null) {
                return stay;
            }
            after = step.last();
            stay += step.stay();
        }
    }

    private record Step(long last, long stay) {}

    @SuppressWarnings("unchecked")
    private Step some(EntityManager em, RecordKind kind, String select, long after) {
        List<Number> found = em.createNativeQuery(select + " AND t.id > :after ORDER BY t.id")
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
        if (!ids.isEmpty()) {
            removed += ids.size();
            remove(em, kind, ids);
        }
        done.accept(reached);
        return new Step(last, needed.size());
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
        execute(em, "DELETE FROM import_repeats WHERE record_id IN (:ids)", ids);
        execute(em, "DELETE FROM " + kind.table() + " WHERE id IN (:ids)", ids);
    }

    private static void execute(EntityManager em, String sql, Collection<Long> ids) {
        em.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
    }
}
