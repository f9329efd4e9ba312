package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.likeness.crm.feature.Subject;

/** The calls of the mining: win models and scores, ideal profile, funnel, channels. */
final class AnalysisPaths {
    private static final String BASE = RecordPaths.BASE;

    private AnalysisPaths() {}

    static void add(Paths paths) {
        models(paths);
        score(paths, "leads", "scoreOfLead");
        score(paths, "deals", "scoreOfDeal");
        paths.addPathItem(BASE + "ideal-profile", get(profile()));
        paths.addPathItem(BASE + "funnel", get(funnel()));
        paths.addPathItem(BASE + "channels/performance", get(channels()));
    }

    private static void models(Paths paths) {
        var holdout = Shape.object()
                .addProperty("kind", Shape.choice(List.of("TIME", "HASH")))
                .addProperty("share", Shape.number().description("0.2 by default"));
        var asked = Shape.object()
                .addProperty("subject", subject())
                .addRequired("subject")
                .addProperty("pipeline", Shape.text("id or externalId, for deals"))
                .addProperty("features", Shape.list(Shape.text()))
                .addProperty("exclude", Shape.list(Shape.text()))
                .addProperty("holdout", holdout)
                .addProperty("seed", Shape.whole());
        paths.addPathItem(
                BASE + "win-models",
                OASFactory.createPathItem()
                        .POST(Call.of("win-models", "trainWinModel", "Train and publish a win model")
                                .idempotencyKey()
                                .body(asked, Map.of("subject", "LEAD", "holdout", Map.of("kind", "TIME", "share", .2)))
                                .answers(202, "A job; its result is the model", Shape.ref("Job"), null)
                                .withHeader(202, "Location", "The job")
                                .problem(403, "Only for managers, integrators and administrators")
                                .done())
                        .GET(Call.of("win-models", "listWinModels", "List win models, newest first")
                                .query("subject", subject(), "Of one subject only")
                                .answers(200, "The models", RecordPaths.page(Shape.ref("WinModel")), null)
                                .done()));
        paths.addPathItem(
                BASE + "win-models/{id}",
                get(Call.of("win-models", "showWinModel", "Show a win model with quality and features")
                        .id("The model's id")
                        .answers(200, "The model", Shape.ref("WinModel"), null)
                        .problem(404, "There is none")
                        .done()));
        paths.addPathItem(
                BASE + "win-models/{id}/scores",
                get(Call.of("win-models", "listScores", "List the scores it gave, as JSON or CSV")
                        .id("The model's id")
                        .query("set", Shape.choice(List.of("ALL", "OPEN", "TRAINING", "HOLDOUT")), "ALL by default")
                        .answers(
                                200,
                                "The scores of records in your sight",
                                Call.content(Call.JSON, RecordPaths.page(Shape.ref("ScoreRow")), null)
                                        .addMediaType(
                                                "text/csv",
                                                OASFactory.createMediaType()
                                                        .schema(Shape.text(
                                                                "externalId,id,set,probability,grade,similarity"))))
                        .problem(404, "There is none")
                        .done()));
    }

    private static void score(Paths paths, String kind, String id) {
        paths.addPathItem(
                BASE + kind + "/{id}/score",
                get(Call.of(kind, id, "Tell how likely it is won, and why")
                        .tells("`baseLogOdds` and the `logOdds` of all reasons add up to `logOdds`.")
                        .id("The record's id")
                        .query("model", Shape.text(), "A win model; the newest published by default")
                        .answers(200, "The score", Shape.ref("Score"), null)
                        .problem(404, "There is no such record in your sight, or no model yet")
                        .done()));
    }

    private static Operation profile() {
        return Call.of("analyses", "idealProfile", "What won customers share")
                .query("subject", subject(), "DEAL by default")
                .query("pipeline", Shape.text(), "id or externalId, for deals")
                .query("from", Shape.day(), "Closed on that day or later")
                .query("to", Shape.day(), "Closed on that day or earlier")
                .query("by", Shape.choice(List.of("COUNT", "REVENUE")), "COUNT by default")
                .answers(200, "The profile", Shape.ref("IdealProfile"), null)
                .done();
    }

    private static Operation funnel() {
        return Call.of("analyses", "funnel", "What becomes of deals, stage by stage, and how long it takes")
                .tells(
                        "Durations are days; open deals count as censored (Kaplan–Meier). A quantile not reached is null.")
                .query("pipeline", Shape.text(), "id or externalId; all by default")
                .query("from", Shape.day(), "Opened on that day or later")
                .query("to", Shape.day(), "Opened on that day or earlier")
                .query("asOf", Shape.day(), "As it stood at the end of that day")
                .query("split", Shape.text(), "A feature such as `industry` or `channel`")
                .query("tau", Shape.number(), "Where the restricted mean ends, in days")
                .answers(200, "The funnel", Shape.ref("Funnel"), null)
                .done();
    }

    private static Operation channels() {
        return Call.of("analyses", "channelPerformance", "Which channels bring customers")
                .query("subject", subject(), "LEAD by default")
                .query("from", Shape.day(), "Created on that day or later")
                .query("to", Shape.day(), "Created on that day or earlier")
                .answers(200, "The channels", Shape.ref("ChannelPerformance"), null)
                .done();
    }

    private static org.eclipse.microprofile.openapi.models.PathItem get(Operation operation) {
        return OASFactory.createPathItem().GET(operation);
    }

    private static Schema subject() {
        return Shape.choice(Subject.class);
    }
}
