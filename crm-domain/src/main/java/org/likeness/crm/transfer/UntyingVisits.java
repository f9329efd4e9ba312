package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.StageVisit;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.Outcome;

/**
 * Undoes {@link TyingVisits} before the visits of an import go: a visit that ended where one of them began ends where the next that stays
 * begins, or lasts. May be repeated.
 */
final class UntyingVisits {
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final long run;

    UntyingVisits(Transactions transactions, long run) {
        this.transactions = transactions;
        this.run = run;
    }

    void untie() {
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

    /** Answers the last deal, {@code null} when there were none. */
    private Long some(EntityManager em, long after) {
        var deals = em.createQuery(
                        "SELECT d FROM Deal d WHERE d.id > :after AND d.id IN"
                                + " (SELECT v.deal FROM StageVisit v WHERE v.importId = :run) ORDER BY d.id",
                        Deal.class)
                .setParameter("after", after)
                .setParameter("run", run)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (deals.isEmpty()) {
            return null;
        }
        var visits = em.createQuery(
                        "SELECT v FROM StageVisit v WHERE v.deal IN :deals ORDER BY v.deal, v.enteredAt, v.id",
                        StageVisit.class)
                .setParameter("deals", deals.stream().map(Deal::key).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(StageVisit::deal));
        deals.forEach(deal -> untie(deal, visits.get(deal.key())));
        return deals.get(deals.size() - 1).key();
    }

    private void untie(Deal deal, List<StageVisit> visits) {
        var going = visits.stream()
                .filter(v -> v.importId() != null && v.importId() == run)
                .map(StageVisit::enteredAt)
                .collect(Collectors.toSet());
        var staying = visits.stream()
                .filter(v -> v.importId() == null || v.importId() != run)
                .toList();
        for (int i = 0; i < staying.size(); i++) {
            var visit = staying.get(i);
            if (visit.leftAt() != null && going.contains(visit.leftAt())) {
                visit.leave(i + 1 < staying.size() ? staying.get(i + 1).enteredAt() : end(deal));
            }
        }
        var last = staying.isEmpty() ? null : staying.get(staying.size() - 1);
        if (last != null && last.leftAt() == null && deal.outcome() == Outcome.OPEN) {
            deal.standsIn(last.stage(), last.enteredAt());
        }
    }

    private static Instant end(Deal deal) {
        return deal.outcome() == Outcome.OPEN ? null : deal.closedAt();
    }
}
