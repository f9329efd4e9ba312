package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.Challenge;
import org.likeness.crm.web.api.RecordResource;

/** The calls about challengers: what was decided of them, and when they are trained by themselves. */
final class ChallengePaths {
    private ChallengePaths() {}

    static void add(Paths paths) {
        paths.get(
                "win-models/challenges",
                Call.of("win-models", "listChallenges", "List what was decided of challengers, newest first")
                        .tells(
                                "Both are judged on records held out of the challenger that had not closed when the champion learnt."
                                        + " It is promoted if its log-loss there is no higher and DeLong's paired test does not find its"
                                        + " AUC lower (p < .05). Differences are challenger minus champion.")
                        .query("subject", Shape.choice(Subject.class), "LEAD by default")
                        .pages()
                        .answers(200, "One page of the newest 100", RecordPaths.page(challenge())));
        var schedule = Shape.choice(List.of("OFF", "NIGHTLY", "WEEKLY"));
        var both = Shape.object().property("lead", schedule).property("deal", schedule);
        paths.get(
                "retraining",
                Call.of("win-models", "showRetraining", "Tell when challengers are trained by themselves")
                        .answers(200, "The schedule, by subject", both)
                        .withHeader(200, "ETag", "Their state, for If-Match"));
        paths.patch(
                "retraining",
                Call.of("win-models", "changeRetraining", "Choose when challengers are trained by themselves")
                        .tells("At 02:00 UTC, every night or in the night to Sunday.")
                        .ifMatch()
                        .body(RecordResource.MERGE_PATCH, both, Map.of("lead", "WEEKLY"))
                        .answers(200, "The schedule as it is now", both)
                        .problem(403, "Only for managers, integrators and administrators"));
    }

    private static Shape model() {
        return Shape.object()
                .property("id", Shape.text())
                .property("externalId", Shape.text().nullable())
                .property("name", Shape.text("Such as v3"))
                .property("url", Shape.text("Where it is shown"))
                .nullable();
    }

    private static Shape challenge() {
        var shape = Shape.object()
                .property("subject", Shape.choice(Subject.class))
                .property("pipeline", Shape.text().nullable())
                .property("decidedAt", Shape.moment())
                .property("verdict", Shape.choice(Challenge.Verdict.class))
                .property("promoted", Shape.yesNo());
        List.of("champion", "challenger").forEach(who -> {
            shape.property(who, model());
            shape.property(who + "Version", Shape.whole().nullable());
            shape.property(who + "Auc", Shape.number());
            shape.property(who + "LogLoss", Shape.number());
        });
        List.of("aucDifference", "logLossDifference").forEach(name -> {
            shape.property(name, Shape.number());
            shape.property(name + "Low", Shape.number());
            shape.property(name + "High", Shape.number());
        });
        return shape.property("aucDifferenceP", Shape.number())
                .property("rows", Shape.whole())
                .property("won", Shape.whole());
    }
}
