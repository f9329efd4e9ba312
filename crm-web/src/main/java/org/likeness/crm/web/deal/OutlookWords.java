package org.likeness.crm.web.deal;

import gg.jte.Content;
import java.time.LocalDate;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.funnel.NextFollowUp;
import org.likeness.crm.funnel.Outlook;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Say;

/** The outlook of a deal in one sentence. */
final class OutlookWords {
    private OutlookWords() {}

    /** {@code null} where there is no outlook. */
    static Content of(DealOutlook outlook, Say say) {
        return outlook == null
                ? null
                : switch (outlook.status()) {
                    case OK -> told(outlook, say);
                    case TOO_FEW ->
                        say.rich("deal.outlook.few", outlook.stage().name(), Outlook.ENOUGH, outlook.events());
                    case TOO_LONG_THERE ->
                        say.rich(
                                "deal.outlook.long",
                                say.stayLong(outlook.days()),
                                outlook.stage().name());
                    default -> null;
                };
    }

    /** The chance by stage and facts together; {@code null} where the facts tell nothing. */
    static Content together(DealChance chance, Say say) {
        return chance.scored()
                ? say.rich(
                        "deal.outlook.together",
                        say.percent(chance.byFacts()),
                        say.percent(chance.ofAll()),
                        say.percent(chance.together()))
                : null;
    }

    /** What the outlook says of the day its people expect it to close; {@code null} where they name none, or there is no chance to tell. */
    static Content expected(LocalDate on, DealOutlook outlook, Say say) {
        if (on == null || outlook == null) {
            return null;
        }
        if (on.isBefore(say.today())) {
            return say.rich("deal.expected.passed", say.day(on));
        }
        return outlook.wonByExpectedClose() == null
                ? null
                : say.rich(
                        "deal.expected",
                        say.day(on),
                        outlook.stage().name(),
                        say.percent(outlook.wonByExpectedClose()));
    }

    /** When it should hear from us again; {@code null} where that cannot be told. */
    static Content next(NextFollowUp next, Ref stage, Say say) {
        if (next == null) {
            return null;
        }
        var due = say.local(next.due()).toLocalDate();
        var late = due.isBefore(say.today());
        return next.halfBy() == null
                ? say.rich(
                        late ? "deal.next-follow-up.late" : "deal.next-follow-up",
                        say.daysLong(next.every()),
                        stage.name(),
                        next.gaps(),
                        say.day(due))
                : say.rich(
                        late ? "deal.next-follow-up.half.late" : "deal.next-follow-up.half",
                        say.daysLong(next.halfBy()),
                        stage.name(),
                        say.day(due),
                        say.daysLong(next.every()),
                        next.gaps());
    }

    private static Content told(DealOutlook outlook, Say say) {
        var rest = outlook.remainingDays();
        var chance = say.percent(outlook.chance());
        var there = say.stayLong(outlook.days());
        if (rest.median() == null) {
            return say.rich(
                    "deal.outlook.no-end", chance, there, outlook.stage().name(), outlook.n());
        }
        return say.rich(
                "deal.outlook",
                chance,
                there,
                outlook.stage().name(),
                outlook.n(),
                say.stayLong(rest.median()),
                whole(rest.p25(), say),
                whole(rest.p75(), say));
    }

    private static String whole(Double days, Say say) {
        return days == null ? say.text("deal.outlook.not-reached") : say.stayLong(days);
    }
}
