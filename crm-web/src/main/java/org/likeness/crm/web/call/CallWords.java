package org.likeness.crm.web.call;

import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Say;

/** Why someone is on the list, in words. */
final class CallWords {
    private CallWords() {}

    static String why(Prospect prospect, Calls calls, Say say) {
        var chance = say.percent(prospect.chance());
        if (!prospect.deal()) {
            return lead(prospect, calls, say);
        }
        var outlook = prospect.outlook();
        var parts = prospect.parts();
        var stage = say.text(
                prospect.own() ? "call.why.deal" : "call.why.deal.median",
                say.percent(parts.byStage()),
                outlook.stage().name(),
                say.stayLong(outlook.days()),
                say.percent(prospect.urgency()),
                money(prospect.amount(), calls, say),
                outlook.n());
        return parts.scored()
                ? say.text("call.why.both", chance, say.percent(parts.byFacts()), say.percent(parts.ofAll()), stage)
                : stage;
    }

    /** The chance and what it is a chance of: what a narrow screen has room for. */
    static String brief(Prospect prospect, Calls calls, Say say) {
        if (prospect.amount() == null) {
            return say.text("call.brief.unpriced", say.percent(prospect.chance()));
        }
        return say.text(
                prospect.own() ? "call.brief" : "call.brief.median",
                say.percent(prospect.chance()),
                money(prospect.amount(), calls, say));
    }

    /** Why now, without the numbers that stand in columns of their own. */
    static String now(Prospect prospect, Say say) {
        return prospect.deal()
                ? say.text(
                        "call.now",
                        prospect.outlook().stage().name(),
                        say.stayLong(prospect.outlook().days()),
                        say.percent(prospect.urgency()))
                : say.text("call.now.lead", say.percent(prospect.becomes()));
    }

    /** Where a deal is and for how long; empty for a lead. */
    static String stay(Prospect prospect, Say say) {
        return prospect.deal()
                ? say.text(
                        "call.stay",
                        prospect.outlook().stage().name(),
                        say.stayLong(prospect.outlook().days()))
                : "";
    }

    private static String lead(Prospect prospect, Calls calls, Say say) {
        var won = say.percent(prospect.becomes());
        if (prospect.amount() == null) {
            return say.text("call.why.lead.unpriced", won);
        }
        var brings = money(prospect.amount(), calls, say);
        var later = calls.later();
        return later.known()
                ? say.text(
                        "call.why.lead",
                        won,
                        say.percent(later.turned().rate()),
                        later.won().trials(),
                        say.percent(later.won().rate()),
                        brings,
                        calls.wonDeals())
                : say.text("call.why.lead.alone", won, brings, calls.wonDeals());
    }

    static String money(double value, Calls calls, Say say) {
        return say.moneyShort(Amount.of(Math.rint(value), calls.currency()));
    }
}
