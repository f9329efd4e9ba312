package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.List;
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
    private final RunContext run;
    private final Transactions transactions;

    TyingVisits(RunContext run, Transactions transactions) {
        this.run = run;
        this.transactions = transactions;
    }

    void tie() {
        DealsWithVisits.each(run.run(), transactions, this::tie);
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
