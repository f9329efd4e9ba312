package org.likeness.crm.transfer;

import java.util.List;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.user.Viewer;

/** How a file with the same columns was mapped before: by who asks, else by anybody whose imports they may see. */
final class Remembered {
    /** As far back as the memory goes, in imports of the kind. */
    private static final int LOOKED_AT = 100;

    private final Transactions transactions;

    Remembered(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The newest import for real, not undone, of a file with these columns in any order; {@code null} where there is none. */
    ImportRun of(ImportKind kind, List<String> header, Viewer by) {
        var columns = ColumnPlan.own(header);
        var before = transactions
                .call(em -> em.createQuery(
                                """
                                SELECT r FROM ImportRun r WHERE r.kind = :kind AND r.status = :completed AND r.dryRun = FALSE
                                AND r.undoneAt IS NULL AND (:all = TRUE OR r.user = :user) ORDER BY r.id DESC""",
                                ImportRun.class)
                        .setParameter("kind", kind)
                        .setParameter("completed", JobStatus.COMPLETED)
                        .setParameter("all", by.sight().all())
                        .setParameter("user", by.id())
                        .setMaxResults(LOOKED_AT)
                        .getResultList())
                .stream()
                .filter(run -> run.spec().covers(columns))
                .toList();
        return before.stream()
                .filter(run -> Long.valueOf(by.id()).equals(run.user()))
                .findFirst()
                .orElse(before.isEmpty() ? null : before.get(0));
    }
}
