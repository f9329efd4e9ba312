package org.likeness.crm.web.deal;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.DealRecordView.Stalled;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sheets;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one deal shows. */
@ApplicationScoped
@InTransaction
class DealRecord {
    private static final List<String> DEAL = List.of(
            "account",
            "contact",
            "product",
            "amount",
            "currency",
            "openedAt",
            "expectedCloseOn",
            "closedAt",
            "lossReason",
            "lead");
    /** Shown as unknown when they are; the others only when there is something to show. */
    private static final List<String> ASKED = List.of("account", "contact", "product", "amount", "openedAt");

    private static final List<String> ORIGIN = List.of("pipeline", "channel", "campaign", "owner", "externalId");

    @Inject
    Facts facts;

    @Inject
    Sheets sheets;

    @Inject
    ScoreWords scores;

    @Inject
    Choices choices;

    @Inject
    Rhythms rhythms;

    @Inject
    Expectations expected;

    @Inject
    WonShares shares;

    @Inject
    NextFollowUps followUps;

    @Inject
    Reaching reaching;

    DealRecordView view(Described deal, String tab, Viewer viewer, Say say) {
        var open = "OPEN".equals(deal.text("outcome"));
        var stage = deal.ref("stage");
        var pipeline = deal.ref("pipeline").id();
        var entered = open ? deal.moment("stageEnteredAt") : null;
        var pace = rhythms.pace(pipeline, viewer.sight());
        var asked = DEAL.stream()
                .filter(f -> deal.values().get(f) != null || ASKED.contains(f) || open && f.equals("expectedCloseOn"))
                .toList();
        var groups = List.of(
                facts.group(say, say.text("deal"), RecordKind.DEALS, deal, asked),
                facts.origin(say, RecordKind.DEALS, deal, ORIGIN));
        var scored = scores.of(RecordKind.DEALS, deal.id(), say);
        var outlook = expected.of(deal, viewer.sight());
        return new DealRecordView(
                sheets.of(RecordKind.DEALS, deal, tab, groups, say),
                deal.ref("account"),
                reaching.of(deal.id(), viewer.sight()),
                deal.text("outcome"),
                deal.amount("amount", Sums.house()),
                stages(pipeline, stage == null ? null : stage.id()),
                stage == null ? null : stage.id(),
                pace.days(entered),
                stage == null || !pace.stalled(stage.id(), entered)
                        ? null
                        : new Stalled(
                                stage.name(),
                                pace.days(entered),
                                pace.nineInTenBy(stage.id()),
                                pace.strip(stage.id(), pace.days(entered), pace.days(entered))),
                OutlookWords.of(outlook, say),
                together(outlook, deal, say),
                OutlookWords.expected((LocalDate) deal.values().get("expectedCloseOn"), outlook, say),
                open ? OutlookWords.next(followUps.of(deal, pace), stage, say) : null,
                scored.score(),
                scored.likeness(),
                choices.lossReasons());
    }

    /** Those it may move to, and its own, which may be retired by now. */
    private List<Choice> stages(String pipeline, String own) {
        var taking = choices.stages(pipeline);
        return choices.stagesWithRetired(pipeline).stream()
                .filter(s -> taking.contains(s) || s.value().equals(own))
                .toList();
    }

    private Content together(DealOutlook outlook, Described deal, Say say) {
        if (outlook == null || outlook.status() != DealOutlook.Status.OK || deal.text("grade") == null) {
            return null;
        }
        var chance = DealChance.of(
                outlook,
                deal.number("winProbability"),
                shares.of(Id.parse(deal.ref("pipeline").id())));
        return OutlookWords.together(chance, say);
    }
}
