package org.likeness.crm.web.call;

import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Say;

/** Why someone is on the list, in words. */
final class CallWords {
    private CallWords() {}

    static String why(Prospect prospect, Calls calls, Say say) {
        var chance = say.percent(prospect.chance());
        if (!prospect.deal()) {
            return say.text("call.why.lead", chance, money(prospect.amount(), calls, say), calls.wonDeals());
        }
        var outlook = prospect.outlook();
        return say.text(
                prospect.own() ? "call.why.deal" : "call.why.deal.median",
                chance,
                outlook.stage().name(),
                say.daysLong((double) Math.round(outlook.days())),
                say.percent(prospect.urgency()),
                money(prospect.amount(), calls, say),
                outlook.n());
    }

    static String money(double value, Calls calls, Say say) {
        return say.moneyShort(Amount.of(Math.rint(value), calls.currency()));
    }
}
