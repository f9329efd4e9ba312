package org.likeness.crm.web.deal;

import static org.likeness.crm.web.list.ListViews.ME;
import static org.likeness.crm.web.list.ListViews.NONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.list.Cell;
import org.likeness.crm.web.list.Column;
import org.likeness.crm.web.list.KindList;
import org.likeness.crm.web.list.ListViews;
import org.likeness.crm.web.list.ListWords;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.ui.Say;

/** The deals: open ones by amount unless the address says otherwise. */
@ApplicationScoped
class DealList implements KindList {
    private static final int MOST_STALLED = 5000;

    private static final ListViews VIEWS = ListViews.first(Map.of("outcome", "OPEN"))
            .and("mine", Map.of("outcome", "OPEN", "owner", ME))
            .and("idle", Map.of("outcome", "OPEN", "nextStep", NONE))
            .and("closing", Map.of("outcome", "OPEN", "expectedCloseOn.next", "30"))
            .and("won", Map.of("outcome", "WON"))
            .and("lost", Map.of("outcome", "LOST"))
            .and("all", Map.of());

    @Inject
    NextSteps steps;

    @Inject
    Rhythms rhythms;

    @Inject
    StalledDeals stalled;

    @Override
    public RecordKind kind() {
        return RecordKind.DEALS;
    }

    @Override
    public ListWords words() {
        return new ListWords("nav.deals", "deal", "deal.new", "/deals/new", "deal.matching", "deal.empty", "deal.view");
    }

    @Override
    public String sort() {
        return "-amount";
    }

    @Override
    public ListViews views() {
        return VIEWS;
    }

    @Override
    public List<String> columns() {
        return List.of("stage", "amount", "here", "winProbability", "nextStep", "owner");
    }

    @Override
    public String narrow() {
        return "amount";
    }

    @Override
    public RowHead head(Described deal, Say say) {
        return new RowHead(
                "/deals/" + deal.id(),
                deal.textOr("name"),
                deal.textOr("account"),
                deal.textOr("account") + " · " + deal.textOr("stage"));
    }

    @Override
    public Map<String, Column> own(Say say) {
        var own = new LinkedHashMap<String, Column>();
        own.put("here", Column.own("here", say.text("funnel.here"), true));
        own.put("nextStep", Column.own("nextStep", say.text("step"), false));
        return own;
    }

    @Override
    public Cell shown(String field, Described deal, Say say) {
        var outcome = deal.text("outcome");
        return field.equals("stage") && !"OPEN".equals(outcome)
                ? new Cell.Mark(say.word("outcome", outcome), "WON".equals(outcome) ? "success" : "")
                : null;
    }

    @Override
    public Map<String, Cell> fill(String column, List<Described> rows, Viewer viewer, Say say) {
        var cells = new LinkedHashMap<String, Cell>();
        if (column.equals("here")) {
            var pace = rhythms.pace(viewer.sight());
            rows.stream()
                    .filter(r -> "OPEN".equals(r.text("outcome")) && r.ref("stage") != null)
                    .forEach(r -> cells.put(
                            r.id(),
                            new Cell.Stay(
                                    pace.days(r.moment("stageEnteredAt")),
                                    pace.stalled(r.ref("stage").id(), r.moment("stageEnteredAt")))));
        } else {
            var next = steps.of("deal", rows.stream().map(Described::id).toList(), say);
            rows.forEach(r -> cells.put(r.id(), new Cell.Next(next.get(r.id()), "OPEN".equals(r.text("outcome")))));
        }
        return cells;
    }

    /** Stalled ones are those that have been in their stage for longer than nine in ten that went on. */
    @Override
    public Map<String, List<String>> known(Map<String, List<String>> filters, Viewer viewer) {
        if (!filters.containsKey("stalled")) {
            return filters;
        }
        var known = new LinkedHashMap<>(filters);
        known.remove("stalled");
        var ids = stalled.of(null, viewer.sight(), MOST_STALLED).longest().stream()
                .map(Stalled::id)
                .toList();
        known.put("id", ids.isEmpty() ? List.of(NONE) : ids);
        return known;
    }
}
