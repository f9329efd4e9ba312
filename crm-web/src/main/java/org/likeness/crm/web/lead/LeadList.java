package org.likeness.crm.web.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.lead.LeadListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Asks for the leads of a list page: open ones by win probability unless the address says otherwise. */
@ApplicationScoped
class LeadList {
    static final String SORT = "-winProbability";

    private static final Map<String, Map<String, List<String>>> VIEWS = Map.of(
            "", Map.of("outcome", List.of("OPEN")),
            "all", Map.of(),
            "idle", Map.of("outcome", List.of("OPEN"), "nextStep", List.of("")),
            "pool", Map.of("outcome", List.of("OPEN"), "owner", List.of("")));

    @Inject
    RecordLists lists;

    @Inject
    NextSteps steps;

    @Inject
    Choices choices;

    @Inject
    ScoreWords scores;

    LeadListView view(MultivaluedMap<String, String> query, Viewer viewer, Say say) {
        var at = ListAddress.of("/leads", query, SORT);
        var page = lists.page(RecordKind.LEADS, at, preset(at, viewer), viewer.sight());
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
                tabs(at.view(), viewer, say),
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

    private List<Tab> tabs(String view, Viewer viewer, Say say) {
        var tabs = new ArrayList<Tab>();
        for (var one : List.of("", "mine", "idle", "pool", "all")) {
            var words = say.text("lead.view" + (one.isEmpty() ? "" : "." + one));
            var href = one.isEmpty() ? "/leads" : "/leads?view=" + one;
            tabs.add(new Tab(
                    words, lists.count(RecordKind.LEADS, preset(one, viewer), viewer.sight()), href, one.equals(view)));
        }
        return tabs;
    }

    /** What the tab asks for; an outcome in the address says more than a tab. */
    static Map<String, List<String>> preset(ListAddress at, Viewer viewer) {
        return at.filters().containsKey("outcome") ? Map.of() : preset(at.view(), viewer);
    }

    private static Map<String, List<String>> preset(String view, Viewer viewer) {
        return view.equals("mine")
                ? Map.of("outcome", List.of("OPEN"), "owner", List.of(Id.text(viewer.id())))
                : VIEWS.getOrDefault(view, VIEWS.get(""));
    }
}
