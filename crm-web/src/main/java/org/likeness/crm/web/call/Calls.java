package org.likeness.crm.web.call;

import java.util.List;
import org.likeness.crm.web.ui.ContactCard;

/**
 * Whom to call.
 *
 * @param currency of all amounts
 * @param median won amount of the first pipeline, {@code null} with too few won deals
 * @param wonDeals it is the median of so many
 * @param later what becomes of deals that leads turn into
 * @param deals open deals that were weighed
 * @param leads open leads that were weighed
 * @param withoutChance open deals left out because too few deals like them have ended
 * @param otherCurrency open deals left out because their amount cannot be compared
 * @param controlShare share of those that would be on the list that is left out at random
 */
record Calls(
        List<Call> calls,
        String currency,
        Double median,
        long wonDeals,
        WonLater.Share later,
        long deals,
        long leads,
        long withoutChance,
        long otherCurrency,
        double controlShare) {

    /** One of them, with its name, what it is about and whom to ask for. */
    record Call(Prospect prospect, String name, String account, ContactCard reach) {}
}
