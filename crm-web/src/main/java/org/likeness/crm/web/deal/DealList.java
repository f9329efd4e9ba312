package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.DealListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Asks for the deals of a list page: open ones by amount unless the address says otherwise. */
@ApplicationScoped
class DealList {
    static final String SORT = "-amount";

    private static final Map<String, Map<String, List<String>>> VIEWS = Map.of(
            "", Map.of("outcome", List.of("OPEN")),
            "idle", Map.of("outcome", List.of("OPEN"), "nextStep", List.of("")),
            "won", Map.of("outcome", List.of("WON")),
            "lost", Map.of("outcome", List.of("LOST")),
            "all", Map.of());

    @Inject
    RecordLists lists;

    @Inject
    NextSteps steps;

    @Inject
    Choices choices;

    @Inject
    Rhythms rhythms;

    DealListView view(MultivaluedMap<String, String> query, Viewer viewer, Say say) {
        var at = ListAddress.of("/deals", query, SORT);
        var page = lists.page(RecordKind.DEALS, at, preset(at, viewer), viewer.sight());
        var pipelines = choices.pipelines();
        var stages = choices.stages(at.address().value("pipeline"));
        var channels = choices.of(RecordKind.CHANNELS);
        var owners = choices.owners(viewer.sight());
        var products = choices.of(RecordKind.PRODUCTS);
        var form = at.form()
                .choosing("outcome", Choices.words(say, "outcome", "OPEN", "WON", "LOST"))
                .choosing("pipeline", pipelines)
                .choosing("stage", stages)
                .choosing("channel", channels)
                .choosing("product", products)
                .choosing("owner", owners);
        return new DealListView(
                at.address(),
                tabs(at.view(), viewer, say),
                at.chips(say, Choices.wordsOf(pipelines, stages, channels, owners, products)),
                form,
                rows(page.rows(), viewer, say),
                page.paging());
    }

    private List<Row> rows(List<Described> deals, Viewer viewer, Say say) {
        var next = steps.of("deal", deals.stream().map(Described::id).toList(), say);
        var pace = rhythms.pace(viewer.sight());
        return deals.stream()
                .map(d -> {
                    var open = "OPEN".equals(d.text("outcome"));
                    var entered = open ? d.moment("stageEnteredAt") : null;
                    return new Row(
                            d.id(),
                            d.textOr("name"),
                            d.textOr("account"),
                            d.text("outcome"),
                            d.textOr("stage"),
                            d.amount("amount", Sums.HOUSE),
                            pace.days(entered),
                            d.ref("stage") != null
                                    && pace.stalled(d.ref("stage").id(), entered),
                            d.number("winProbability"),
                            d.text("grade"),
                            next.get(d.id()),
                            d.person("owner"));
                })
                .toList();
    }

    private List<Tab> tabs(String view, Viewer viewer, Say say) {
        var tabs = new ArrayList<Tab>();
        for (var one : List.of("", "mine", "idle", "won", "lost", "all")) {
            var words = say.text("deal.view" + (one.isEmpty() ? "" : "." + one));
            var count = lists.count(RecordKind.DEALS, preset(one, viewer), viewer.sight());
            tabs.add(new Tab(words, count, "/deals" + (one.isEmpty() ? "" : "?view=" + one), one.equals(view)));
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
