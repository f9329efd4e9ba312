package org.likeness.crm.web.deal;

import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Person;

/**
 * An open deal that has been in its stage for longer than nine in ten that went on.
 *
 * @param account its name, or {@code null}
 * @param days it has been there
 * @param rhythm of the stage
 * @param owner {@code null} for the unowned pool
 */
public record Stalled(
        String id, String name, String account, double days, StageRhythm rhythm, Amount amount, Person owner) {

    /** How many times as long as nine in ten need. */
    double timesTooLong() {
        return days / Math.max(1, rhythm.nineInTenBy());
    }
}
