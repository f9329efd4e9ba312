package org.likeness.crm.web.lead;

import static org.likeness.crm.web.record.ListViews.ME;
import static org.likeness.crm.web.record.ListViews.NONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.lead.LeadListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListViews;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Say;

/** Asks for the leads of a list page: open ones by win probability unless the address says otherwise. */
@ApplicationScoped
class LeadList {
    static final ListViews VIEWS = ListViews.first(Map.of("outcome", "OPEN"))
            .and("mine", Map.of("outcome", "OPEN", "owner", ME))
            .and("idle", Map.of("outcome", "OPEN", "nextStep", NONE))
            .and("pool", Map.of("outcome", "OPEN", "owner", NONE))
            .and("all", Map.of());

    @Inject
    RecordLists lists;

    @Inject
    NextSteps steps;

    @Inject
    Choices choices;

    @Inject
    ScoreWords scores;

    LeadListView view(ListAddress at, Viewer viewer, Say say) {
        var page = lists.page(RecordKind.LEADS, at, VIEWS.preset(at, viewer), viewer.sight());
        var channels = choices.of(RecordKind.CHANNELS);
        var owners = choices.owners(viewer.sight());
        var form = at.form()
                .choosing("outcome", Choices.words(say, "outcome", "OPEN", "WON", "LOST"))
                .choosing("channel", channels)
                .choosing("owner", owners)
                .choosing("industry", choices.values(RecordKind.LEADS, "industry"))
                .choosing("grade", Choices.words(say, "grade", "A", "B", "C", "D"));
        return new LeadListView(
                at.address(),
                lists.tabs(RecordKind.LEADS, VIEWS, "lead.view", at, viewer, say),
                at.chips(say, Choices.wordsOf(channels, owners)),
                form,
                rows(page.rows(), say),
                page.paging(),
                scores.published("LEAD"),
                page.rows().stream().anyMatch(r -> r.text("grade") != null)
                        || page.rows().isEmpty());
    }

    private List<Row> rows(List<Described> leads, Say say) {
        var ids = leads.stream().map(Described::id).toList();
        var next = steps.of("lead", ids, say);
        var reasons = scores.strongest(RecordKind.LEADS, ids, say);
        return leads.stream()
                .map(l -> new Row(
                        l.id(),
                        Names.of(l),
                        l.text("name") == null ? "" : l.textOr("contactName"),
                        l.number("winProbability"),
                        l.text("grade"),
                        reasons.getOrDefault(l.id(), List.of()),
                        l.number("similarity") == null ? null : (int) Math.round(l.number("similarity") * 100),
                        l.textOr("channel"),
                        next.get(l.id()),
                        l.person("owner")))
                .toList();
    }
}
