package org.likeness.crm.web.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Composers;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.Taggings;
import org.likeness.crm.web.record.Timelines;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one lead shows. */
@ApplicationScoped
@InTransaction
class LeadRecord {
    private static final List<String> PERSON =
            List.of("contactName", "title", "decisionFunction", "decisionLevel", "phone", "email");
    private static final List<String> ORIGIN = List.of("channel", "campaign", "externalId");

    @Inject
    Facts facts;

    @Inject
    Timelines timelines;

    @Inject
    NextSteps steps;

    @Inject
    Taggings taggings;

    @Inject
    ScoreWords scores;

    @Inject
    Clock clock;

    LeadRecordView view(Described lead, String tab, Viewer viewer, Say say) {
        var groups = List.of(
                facts.group(say, say.text("facts.company"), lead, Facts.COMPANY),
                facts.group(say, say.text("facts.person"), lead, PERSON),
                facts.origin(say, RecordKind.LEADS, lead, ORIGIN));
        var scored = scores.of(RecordKind.LEADS, lead.id(), say);
        return new LeadRecordView(
                lead.id(),
                Names.of(lead),
                lead.text("outcome"),
                (int) Math.max(
                        0,
                        Duration.between(lead.moment("createdAt"), clock.instant())
                                .toDays()),
                taggings.of(RecordKind.LEADS, lead.id(), say),
                lead.person("owner"),
                steps.of("lead", List.of(lead.id()), say).get(lead.id()),
                lead.amount("annualRevenue", "CNY"),
                scored.score(),
                groups,
                Facts.known(groups),
                Facts.asked(groups),
                timelines.of(RecordKind.LEADS, lead, say),
                tab == null ? "profile" : tab,
                Composers.blank(say),
                List.of(),
                scored.similarity(),
                scored.lookalikes(),
                lead.ref("convertedDeal"),
                true);
    }
}
