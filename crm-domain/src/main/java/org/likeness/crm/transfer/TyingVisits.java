package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.StageVisit;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Trail;

/**
 * Makes imported visits consecutive: one that nobody ended ends where the deal's next begins, or where the deal closed; and puts a
 * deal into the stage of its last visit.
 */
final class TyingVisits {
    private static final int AT_ONCE = 500;
    private final RunContext run;
    private final Transactions transactions;

    TyingVisits(RunContext run, Transactions transactions) {
        this.run = run;
        this.transactions = transactions;
    }

    void tie() {
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            var last = transactions.call(em -> some(em, from));
            if (last == null) {
                return;
            }
            after = last;
        }
    }

    /** Ties the visits of some deals; answers the last of them, {@code null} when there were none. */
    private Long some(EntityManager em, long after) {
        List<Long> ids = em.createQuery(
                        "SELECT DISTINCT v.deal FROM StageVisit v WHERE v.importId = :run AND v.deal > :after ORDER BY v.deal",
                        Long.class)
                .setParameter("run", run.run())
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (ids.isEmpty()) {
            return null;
        }
        var visits = em.createQuery(
                        "SELECT v FROM StageVisit v WHERE v.deal IN :deals ORDER BY v.deal, v.enteredAt, v.id",
                        StageVisit.class)
                .setParameter("deals", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(StageVisit::deal));
        em.createQuery("SELECT d FROM Deal d WHERE d.id IN :ids", Deal.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(deal -> tie(em, deal, visits.get(deal.key())));
        return ids.get(ids.size() - 1);
    }

    private void tie(EntityManager em, Deal deal, List<StageVisit> visits) {
        for (int i = 0; i + 1 < visits.size(); i++) {
            if (visits.get(i).leftAt() == null) {
                visits.get(i).leave(visits.get(i + 1).enteredAt());
            }
        }
        var last = visits.get(visits.size() - 1);
        var open = deal.outcome() == Outcome.OPEN;
        if (last.leftAt() == null
                && !open
                && deal.closedAt() != null
                && !deal.closedAt().isBefore(last.enteredAt())) {
            last.leave(deal.closedAt());
        }
        if (open ? last.leftAt() == null : deal.stage() == null) {
            var trail = new Trail(RecordKind.DEALS, deal);
            deal.standsIn(last.stage(), last.enteredAt());
            trail.changes(run.author(), run.clock().instant()).forEach(em::persist);
        }
    }
}
