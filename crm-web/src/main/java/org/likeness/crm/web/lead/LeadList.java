package org.likeness.crm.web.lead;

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
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Say;

/** The leads, whom to call first on top: open ones by win probability unless the address says otherwise. */
@ApplicationScoped
class LeadList implements KindList {
    private static final ListViews VIEWS = ListViews.first(Map.of("outcome", "OPEN"))
            .and("mine", Map.of("outcome", "OPEN", "owner", ME))
            .and("idle", Map.of("outcome", "OPEN", "nextStep", NONE))
            .and("pool", Map.of("outcome", "OPEN", "owner", NONE))
            .and("all", Map.of());

    @Inject
    NextSteps steps;

    @Inject
    ScoreWords scores;

    @Override
    public RecordKind kind() {
        return RecordKind.LEADS;
    }

    @Override
    public ListWords words() {
        return new ListWords("nav.leads", "lead", "lead.new", "/leads/new", "lead.matching", "lead.empty", "lead.view");
    }

    @Override
    public String sort() {
        return "-winProbability";
    }

    @Override
    public ListViews views() {
        return VIEWS;
    }

    @Override
    public List<String> columns() {
        return List.of("winProbability", "reasons", "similarity", "channel", "nextStep", "owner");
    }

    @Override
    public String narrow() {
        return "winProbability";
    }

    @Override
    public RowHead head(Described lead, Say say) {
        var person = lead.text("name") == null ? "" : lead.textOr("contactName");
        return new RowHead("/leads/" + lead.id(), Names.of(lead), person, person);
    }

    @Override
    public Map<String, Column> own(Say say) {
        var own = new LinkedHashMap<String, Column>();
        own.put("reasons", Column.own("reasons", say.text("score.reasons.two"), false));
        own.put("nextStep", Column.own("nextStep", say.text("step"), false));
        return own;
    }

    @Override
    public Map<String, Cell> fill(String column, List<Described> rows, Viewer viewer, Say say) {
        var ids = rows.stream().map(Described::id).toList();
        var cells = new LinkedHashMap<String, Cell>();
        if (column.equals("reasons")) {
            scores.strongest(RecordKind.LEADS, ids, say).forEach((id, why) -> cells.put(id, new Cell.Why(why)));
        } else {
            var next = steps.of("lead", ids, say);
            rows.forEach(r -> cells.put(
                    r.id(),
                    new Cell.Next(next.get(r.id()), "OPEN".equals(r.text("outcome")) || next.containsKey(r.id()))));
        }
        return cells;
    }

    @Override
    public Remark remark(List<Described> rows, Say say) {
        // closed leads bear no grade, whatever model there is
        var open = rows.stream().filter(r -> "OPEN".equals(r.text("outcome"))).toList();
        return open.isEmpty() || open.stream().anyMatch(r -> r.text("grade") != null)
                ? null
                : new Remark("lead.unscored", say.text("lead.unscored.why"), "/scores");
    }

    @Override
    public String foot(Say say) {
        var model = scores.published("LEAD");
        return model == null
                ? ""
                : say.text("lead.model", model.version(), model.rows(), model.won(), say.date(model.dataUpTo()));
    }
}
