package org.likeness.crm.web.deal;

import static org.likeness.crm.web.record.ListViews.ME;
import static org.likeness.crm.web.record.ListViews.NONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.DealListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListViews;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;

/** Asks for the deals of a list page: open ones by amount unless the address says otherwise. */
@ApplicationScoped
class DealList {
    static final ListViews VIEWS = ListViews.first(Map.of("outcome", "OPEN"))
            .and("mine", Map.of("outcome", "OPEN", "owner", ME))
            .and("idle", Map.of("outcome", "OPEN", "nextStep", NONE))
            .and("won", Map.of("outcome", "WON"))
            .and("lost", Map.of("outcome", "LOST"))
            .and("all", Map.of());

    @Inject
    RecordLists lists;

    @Inject
    NextSteps steps;

    @Inject
    Choices choices;

    @Inject
    Rhythms rhythms;

    DealListView view(ListAddress at, Viewer viewer, Say say) {
        var page = lists.page(RecordKind.DEALS, at, VIEWS.preset(at, viewer), viewer.sight());
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
                lists.tabs(RecordKind.DEALS, VIEWS, "deal.view", at, viewer, say),
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
}
