package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;

/** The next steps that follow the outcome of their deal, or of a lead without one: dropped with its end, taken up with its return. */
final class EndingSteps {
    private final EntityManager em;

    EndingSteps(EntityManager em) {
        this.em = em;
    }

    /** The steps that the record's present outcome ends; a won lead goes on in what it became, with its steps. */
    List<NextStep> ended(StoredRecord record) {
        return isOver(record) ? steps(record, "s.doneAt IS NULL") : List.of();
    }

    /** The steps that were dropped, and are due again. */
    List<NextStep> back(StoredRecord record) {
        return isOver(record) ? List.of() : steps(record, "s.dropped = TRUE");
    }

    private static boolean isOver(StoredRecord record) {
        return record instanceof Deal deal && deal.outcome() != Outcome.OPEN
                || record instanceof Lead lead && lead.outcome() == Outcome.LOST;
    }

    private List<NextStep> steps(StoredRecord record, String which) {
        if (!(record instanceof Deal) && !(record instanceof Lead)) {
            return List.of();
        }
        var with = record instanceof Deal ? "s.deal = :id" : "s.lead = :id AND s.deal IS NULL";
        return em.createQuery("SELECT s FROM NextStep s WHERE " + with + " AND " + which, NextStep.class)
                .setParameter("id", record.key())
                .getResultList();
    }
}
