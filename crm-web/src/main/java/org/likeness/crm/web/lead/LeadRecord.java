package org.likeness.crm.web.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sheets;
import org.likeness.crm.web.record.Submissions;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one lead shows. */
@ApplicationScoped
@InTransaction
class LeadRecord {
    private static final List<String> PERSON =
            List.of("contactName", "title", "decisionFunction", "decisionLevel", "phone", "email");
    private static final List<String> ORIGIN = List.of("channel", "campaign", "owner", "externalId");
    /** Shown where there is something to show. */
    private static final List<String> END = List.of("closedAt", "lossReason");

    @Inject
    Facts facts;

    @Inject
    Sheets sheets;

    @Inject
    ScoreWords scores;

    @Inject
    Choices choices;

    @Inject
    Submissions submissions;

    @Inject
    Clock clock;

    LeadRecordView view(Described lead, String tab, Viewer viewer, Say say) {
        var origin = Stream.concat(
                        ORIGIN.stream(), END.stream().filter(f -> lead.values().get(f) != null))
                .toList();
        var groups = List.of(
                facts.group(say, say.text("facts.company"), RecordKind.LEADS, lead, Facts.COMPANY),
                facts.group(say, say.text("facts.person"), RecordKind.LEADS, lead, PERSON),
                facts.origin(say, RecordKind.LEADS, lead, origin));
        var scored = scores.of(RecordKind.LEADS, lead.id(), say);
        return new LeadRecordView(
                sheets.of(RecordKind.LEADS, lead, tab, groups, say),
                lead.text("outcome"),
                (int) Math.max(
                        0,
                        Duration.between(
                                        lead.moment("createdAt"),
                                        lead.moment("closedAt") == null ? clock.instant() : lead.moment("closedAt"))
                                .toDays()),
                lead.amount("annualRevenue", Sums.house()),
                ContactCard.of(lead.text("contactName"), null, lead.text("phone"), lead.text("email")),
                scored.score(),
                List.of(),
                scored.likeness(),
                lead.ref("convertedDeal"),
                submissions.consents(RecordKind.LEADS, lead.id()),
                Long.valueOf(viewer.id())
                                .equals(Id.parse(
                                        lead.ref("owner") == null
                                                ? null
                                                : lead.ref("owner").id()))
                        || viewer.role().shapesTheHouse(),
                choices.lossReasons());
    }
}
