package org.likeness.crm.transfer;

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
    private final Transactions transactions;
    private final long run;

    UntyingVisits(Transactions transactions, long run) {
        this.transactions = transactions;
        this.run = run;
    }

    void untie() {
        DealsWithVisits.each(run, transactions, (em, deal, visits) -> untie(deal, visits));
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
