package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.audit.Author;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;

/** The next steps that follow the outcome of their deal, or of a lead without one: dropped with its end, taken up with its return. */
public final class EndingSteps {
    private final EntityManager em;

    public EndingSteps(EntityManager em) {
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

    /**
     * Drops them, or takes them up, as the record's outcome has it, with a trail of its own for each.
     *
     * @param by carries an import that is to be undone as a whole
     */
    public void follow(StoredRecord record, Author by, Instant now) {
        ended(record).forEach(step -> kept(step, by, now, () -> step.drop(now)));
        back(record).forEach(step -> kept(step, by, now, step::takeUp));
    }

    private void kept(NextStep step, Author by, Instant now, Runnable verb) {
        var trail = new Trail(RecordKind.NEXT_STEPS, step);
        verb.run();
        step.touched(now);
        trail.changes(by, now).forEach(em::persist);
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
