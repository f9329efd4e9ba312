package org.likeness.crm.web.call;

import org.likeness.crm.funnel.DealOutlook;

/**
 * An open lead or deal that may be called.
 *
 * @param deal whether it is a deal
 * @param chance to be won: of a deal by its stage and age there, of a lead by its score
 * @param amount its own, or the median of won deals
 * @param own whether the amount is its own
 * @param urgency for a deal the share of those that will advance that has by this age, for a lead 1
 * @param outlook of a deal, otherwise {@code null}
 */
record Prospect(boolean deal, long id, double chance, double amount, boolean own, double urgency, DealOutlook outlook) {
    static Prospect lead(long id, double chance, double median) {
        return new Prospect(false, id, chance, median, false, 1, null);
    }

    static Prospect deal(long id, DealOutlook outlook, double amount, boolean own) {
        var urgency = outlook.advancedByNow() == null ? 0 : outlook.advancedByNow();
        return new Prospect(true, id, outlook.chance(), amount, own, urgency, outlook);
    }

    /** What a call may bring: chance × amount × urgency. */
    double gain() {
        return chance * amount * urgency;
    }
}
