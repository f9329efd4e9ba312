package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.BoardSums.Sum;
import org.likeness.crm.web.deal.DealBoardView.Card;
import org.likeness.crm.web.deal.DealBoardView.Column;
import org.likeness.crm.web.list.ListAddress;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** Lays the open deals of a pipeline out, stage by stage, those that wait longest on top. */
@ApplicationScoped
class DealBoard {
    @Inject
    BoardRows rows;

    @Inject
    KeptBoards kept;

    @Inject
    Rhythms rhythms;

    @Inject
    NextSteps steps;

    @Inject
    Choices choices;

    DealBoardView view(MultivaluedMap<String, String> query, Viewer viewer, Say say) {
        var at = ListAddress.of("/deals/board", query, "stageEnteredAt");
        var pipelines = choices.pipelines();
        var pipeline = chosen(at.address().value("pipeline"), pipelines);
        var owners = choices.owners(viewer.sight());
        var where = BoardRows.where(pipeline, at.address().value("owner"), viewer);
        var pace = rhythms.pace(pipeline, viewer.sight());
        var form = at.form()
                .with("pipeline", pipeline)
                .choosing("pipeline", pipelines)
                .choosing("owner", owners);
        var figures = kept.of(where, viewer.sight(), pace, say);
        var sums = figures.sums();
        return new DealBoardView(
                at.address(),
                form,
                sums.all().count(),
                sums.all().worth(),
                sums.stalled(),
                figures.withoutStep(),
                columns(pipeline, where, viewer.sight(), sums, pace, say),
                figures.won(),
                choices.lossReasons());
    }

    private List<Column> columns(String pipeline, String where, Sight sight, BoardSums sums, Pace pace, Say say) {
        var columns = new ArrayList<Column>();
        if (pipeline.isEmpty()) {
            return columns;
        }
        var taking = choices.stages(pipeline).stream().map(Choice::value).toList();
        var stages = shown(choices.stagesWithRetired(pipeline), taking, sums);
        var cards = rows.cards(where, stages, sight);
        var ids = cards.stream().map(r -> Id.text(((Number) r[0]).longValue())).toList();
        var next = steps.of("deal", ids, say);
        for (var stage : stages) {
            var sum = sums.stages().getOrDefault(stage.value(), Sum.NONE);
            columns.add(new Column(
                    stage.value(),
                    stage.words(),
                    !taking.contains(stage.value()),
                    sum.count(),
                    sum.worth(),
                    rounded(pace.median(stage.value())),
                    pace.medianInterval(stage.value()),
                    pace.limit(stage.value()),
                    pace.visits(stage.value()),
                    cards.stream()
                            .filter(r -> stage.value().equals(Id.text(((Number) r[1]).longValue())))
                            .map(r -> card(r, pace, next))
                            .toList()));
        }
        return columns;
    }

    /** Those that take deals, and retired ones until the last open deal has left. */
    static List<Choice> shown(List<Choice> stages, List<String> taking, BoardSums sums) {
        return stages.stream()
                .filter(s -> taking.contains(s.value())
                        || sums.stages().getOrDefault(s.value(), Sum.NONE).count() > 0)
                .toList();
    }

    private static Card card(Object[] r, Pace pace, java.util.Map<String, org.likeness.crm.web.ui.Step> next) {
        var id = Id.text(((Number) r[0]).longValue());
        var stage = Id.text(((Number) r[1]).longValue());
        var entered = r[2] == null ? null : Moments.of(r[2]);
        return new Card(
                id,
                (String) r[3],
                r[4] == null ? "" : (String) r[4],
                Sums.one(r[5], r[6]),
                pace.days(entered),
                pace.stalled(stage, entered),
                r[7] == null ? null : ((Number) r[7]).doubleValue(),
                (String) r[8],
                next.get(id));
    }

    private static Double rounded(Double days) {
        return days == null ? null : (Double) (double) Math.round(days);
    }

    private static String chosen(String pipeline, List<Choice> pipelines) {
        var known = pipelines.stream().anyMatch(p -> p.value().equals(pipeline));
        return known || pipelines.isEmpty() ? pipeline : pipelines.get(0).value();
    }
}
