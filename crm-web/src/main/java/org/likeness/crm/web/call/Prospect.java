package org.likeness.crm.web.call;

import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.web.deal.DealChance;

/**
 * An open lead or deal that may be called.
 *
 * @param deal whether it is a deal
 * @param chance to be won: of a deal by its stage, its age there and its score, of a lead by its score and what becomes of deals that leads turn into
 * @param amount its own, or the median of won deals; {@code null} for a lead where too few deals were won to tell
 * @param own whether the amount is its own
 * @param urgency for a deal the share of those that will advance that has by this age, for a lead 1
 * @param outlook of a deal, otherwise {@code null}
 * @param parts of a deal's chance, otherwise {@code null}
 * @param becomes the chance that a lead becomes a deal, otherwise {@code null}
 */
record Prospect(
        boolean deal,
        long id,
        double chance,
        Double amount,
        boolean own,
        double urgency,
        DealOutlook outlook,
        DealChance parts,
        Double becomes) {
    static Prospect lead(long id, double becomes, double won, Double median) {
        return new Prospect(false, id, becomes * won, median, false, 1, null, null, becomes);
    }

    static Prospect deal(long id, DealOutlook outlook, DealChance parts, Double amount, boolean own) {
        var urgency = outlook.advancedByNow() == null ? 0 : outlook.advancedByNow();
        return new Prospect(true, id, parts.together(), amount, own, urgency, outlook, parts, null);
    }

    /** What a call may bring: chance × amount × urgency; {@code null} where nothing tells the amount. */
    Double gain() {
        return amount == null ? null : (Double) (chance * amount * urgency);
    }
}
