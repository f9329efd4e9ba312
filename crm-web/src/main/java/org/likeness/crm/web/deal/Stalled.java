package org.likeness.crm.web.deal;

import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.chart.StalledStrip;

/**
 * An open deal that has been in its stage for longer than nine in ten that went on.
 *
 * @param account its name, or {@code null}
 * @param stage its stage's name
 * @param days it has been there
 * @param nineInTenBy the day by which nine in ten that advanced had left
 * @param owner {@code null} for the unowned pool
 */
public record Stalled(
        String id,
        String name,
        String account,
        String stage,
        int days,
        int nineInTenBy,
        Amount amount,
        Person owner,
        StalledStrip strip) {}
