package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.acquisition.Attribution;
import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.maths.regression.ScoreQuality.CalibrationBin;
import org.likeness.crm.score.Drift;
import org.likeness.crm.score.Grade;
import org.likeness.crm.score.LiveCalibration;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.stamp.Stamp;
import org.likeness.crm.transfer.ImportNote;

/** Schemas of what calls answer, beside records. */
final class ResultShapes {
    private ResultShapes() {}

    static void add(Map<String, Shape> schemas) {
        schemas.put("Problem", problem());
        schemas.put("Reference", reference());
        schemas.put("StageOfPipeline", stage());
        schemas.put("Job", job());
        schemas.put("Import", importing());
        schemas.put("Webhook", WebhookPaths.webhook());
        schemas.put("WebhookDelivery", WebhookPaths.delivery());
        schemas.put("ReportDelivery", ReportPaths.delivery());
        schemas.put("ReportSubscription", ReportPaths.subscription());
        schemas.put("ImportSpec", ImportPaths.spec());
        schemas.put("Stamp", Shape.of(Stamp.class).description("What a result was computed from, and when"));
        schemas.put("Funnel", Shape.of(Funnel.class));
        schemas.put("DealOutlook", Shape.of(DealOutlook.class));
        schemas.put("Forecast", Shape.of(Forecast.class));
        schemas.put("CallList", calls());
        schemas.put("Attribution", Shape.of(Attribution.class));
        schemas.put("ChannelPerformance", Shape.of(ChannelPerformance.class));
        schemas.put("IdealProfile", profile());
        schemas.put("ProfileDrift", drift());
        schemas.put("WinModel", model());
        schemas.put("LiveCalibration", live());
        schemas.put("ScoreRow", scoreRow());
        schemas.put("Score", score());
    }

    private static Shape problem() {
        return Shape.object()
                .description("RFC 9457")
                .property("type", Shape.text("`about:blank`, or a name such as `urn:likeness:problem:deal-closed`"))
                .property("title", Shape.text())
                .property("status", Shape.whole())
                .property("detail", Shape.text("One sentence"))
                .property(
                        "errors", Shape.list(texts("field", "message")).description("The fields that cannot be used"));
    }

    private static Shape reference() {
        return Shape.object()
                .property(
                        "id",
                        Shape.text("Null where a funnel tells of an end, such as WON")
                                .nullable())
                .property("externalId", Shape.text().nullable())
                .property("name", Shape.text().nullable())
                .description("Another record; comes in as its id or externalId")
                .nullable();
    }

    private static Shape stage() {
        return texts("id", "name")
                .property("externalId", Shape.text().nullable())
                .property("position", Shape.whole())
                .property("retired", Shape.yesNo());
    }

    private static Shape job() {
        return texts("id", "kind")
                .property("status", Shape.choice(JobStatus.class))
                .property("progress", Shape.number().description("0 to 1"))
                .property("phase", Shape.text().nullable())
                .property("result", Shape.text("Where what came of it is").nullable())
                .property("detail", Shape.text("Why it failed").nullable())
                .property("createdAt", Shape.moment())
                .property("endedAt", Shape.moment().nullable());
    }

    private static Shape importing() {
        var schema = texts("id", "kind", "fileName")
                .property("status", Shape.choice(JobStatus.class))
                .property("dryRun", Shape.yesNo());
        List.of("total", "processed", "created", "updated", "rejected", "warnings")
                .forEach(name -> schema.property(name, Shape.whole()));
        var note = Shape.object()
                .property(
                        "note",
                        Shape.choice(ImportNote.class)
                                .description("ALREADY_HERE and TWICE_IN_FILE are told by dry runs only"))
                .property("rows", Shape.whole().description("ALREADY_HERE is counted up to 10,000"))
                .property("firstRows", Shape.list(Shape.whole()).description("Five at most; the header is row 1"));
        return schema.property(
                        "notes",
                        Shape.list(note).description("What is to be known of rows that come in all the same, counted"))
                .property("detail", Shape.text("Why it failed").nullable())
                .property("createdAt", Shape.moment())
                .property("endedAt", Shape.moment().nullable())
                .property("undoneAt", Shape.moment().nullable());
    }

    private static Shape calls() {
        var item = numbers(texts("id", "name"), "gain", "chance", "amount", "urgency")
                .property("kind", Shape.choice(List.of("DEAL", "LEAD")))
                .property(
                        "chanceByStage",
                        Shape.number().description("`null` for leads").nullable())
                .property(
                        "chanceByFacts",
                        Shape.number()
                                .description(
                                        "The score; `null` for deals whose model finds no signal, or whose pipeline has fewer"
                                                + " than 20 closed deals")
                                .nullable())
                .property(
                        "averageByFacts",
                        Shape.number()
                                .description("What the score of a deal is held against; `null` with it, and for leads")
                                .nullable())
                .property("amountKnown", Shape.yesNo().description("False where it is the median of won deals"))
                .property("reason", texts("en", "zh"));
        var schema = numbers(texts("currency"), "medianWonAmount", "wonLater", "controlShare")
                .property("items", Shape.list(item));
        List.of("wonDeals", "deals", "leads", "withoutChance", "otherCurrency")
                .forEach(name -> schema.property(name, Shape.whole()));
        return schema;
    }

    private static Shape profile() {
        var trait = texts("feature", "value");
        List.of("won", "lost", "open").forEach(name -> trait.property(name, Shape.whole()));
        numbers(
                trait,
                "winRate",
                "winRateLow",
                "winRateHigh",
                "shareOfWon",
                "shareOfClosed",
                "lift",
                "liftLow",
                "liftHigh",
                "averageWonAmount",
                "medianWonAmount",
                "p",
                "q");
        trait.property("trait", Shape.yesNo().description("Whether it may be called one"));
        var effort = numbers(Shape.object(), "mean", "meanOthers", "ratio", "ratioLow", "ratioHigh");
        List.of("n", "nOthers").forEach(name -> effort.property(name, Shape.whole()));
        trait.property(
                "effort",
                effort.description(
                        "Follow-ups per closed record until it closed, with the value and without it, and how many times"
                                + " as many, with the 95% interval; null where there are none at all"));
        return verdict()
                .property("closed", Shape.whole())
                .property("won", Shape.whole())
                .property("moreWon", Shape.whole().description("How many more are needed"))
                .property("moreLost", Shape.whole())
                .property("baseWinRate", Shape.number())
                .property("baseWinRateLow", Shape.number())
                .property("baseWinRateHigh", Shape.number())
                .property("traits", Shape.list(trait))
                .property("combinations", Shape.list(combination()))
                .property("warnings", warnings())
                .property("leftOutByRule", keys())
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape drift() {
        var period = Shape.object()
                .property("from", Shape.day())
                .property("to", Shape.day())
                .property("closed", Shape.whole())
                .property("won", Shape.whole());
        var side = Shape.object().property("won", Shape.whole()).property("lost", Shape.whole());
        numbers(side, "winRate", "winRateLow", "winRateHigh", "lift", "liftLow", "liftHigh");
        var value = texts("feature", "value")
                .property("earlier", side)
                .property("later", side)
                .property("drifted", Shape.yesNo().description("Beyond what chance would do"));
        numbers(value, "change", "changeLow", "changeHigh", "p", "q");
        return verdict()
                .property("earlier", period)
                .property("later", period)
                .property("tested", Shape.whole().description("How many values were tested"))
                .property("values", Shape.list(value))
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape model() {
        var quality = Shape.object().nullable().property("rows", Shape.whole()).property("won", Shape.whole());
        numbers(
                quality,
                "auc",
                "aucLow",
                "aucHigh",
                "logLoss",
                "baseLogLoss",
                "brier",
                "baseBrier",
                "meanPredicted",
                "topDecileLift");
        quality.property("calibration", Shape.list(Shape.of(CalibrationBin.class)));
        var bin = numbers(texts("label"), "logOdds")
                .property("won", Shape.whole())
                .property("lost", Shape.whole());
        var schema = verdict()
                .property("id", Shape.text())
                .property("version", Shape.whole())
                .property("subject", Shape.choice(org.likeness.crm.feature.Subject.class))
                .property("pipeline", Shape.text().nullable())
                .property("publishedAt", Shape.moment().nullable());
        List.of("rows", "won", "lost", "open", "moreWon", "moreLost")
                .forEach(name -> schema.property(name, Shape.whole()));
        return numbers(schema, "baseRate", "baseLogOdds")
                .property(
                        "judgedBy",
                        Shape.choice(List.of("TIME", "HASH", "CROSS_FITTED")).nullable())
                .property("recipe", recipe().nullable())
                .property("quality", quality)
                .property("features", Shape.list(texts("key").property("bins", Shape.list(bin))))
                .property("drift", Shape.list(Shape.of(Drift.class)))
                .property("grades", Shape.list(Shape.of(Grade.class)))
                .property("warnings", warnings())
                .property("leftOutByRule", keys())
                .property("outdatedBy", keys().description("What it goes by although it is protected by now"))
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape live() {
        var schema = Shape.object()
                .property("verdict", Shape.choice(LiveCalibration.Verdict.class))
                .property("since", Shape.moment().nullable());
        List.of("given", "closed", "needed", "won").forEach(name -> schema.property(name, Shape.whole()));
        return numbers(schema, "expectedWon", "overall", "spread", "auc", "aucLow", "aucHigh", "logLoss", "brier")
                .property("grades", Shape.list(happened(texts("grade"))))
                .property("deciles", Shape.list(happened(numbers(Shape.object(), "from", "to"))));
    }

    private static Shape happened(Shape schema) {
        return numbers(schema, "given", "happened", "low", "high")
                .property("closed", Shape.whole())
                .property("won", Shape.whole());
    }

    private static Shape keys() {
        return Shape.list(Shape.text());
    }

    private static Shape combination() {
        var schema = Shape.object().property("values", Shape.list(texts("feature", "value")));
        List.of("won", "lost", "open").forEach(name -> schema.property(name, Shape.whole()));
        return numbers(
                schema,
                "winRate",
                "winRateLow",
                "winRateHigh",
                "shareOfWon",
                "lift",
                "liftLow",
                "liftHigh",
                "timesBestPart",
                "q");
    }

    private static Shape recipe() {
        return Shape.object()
                .property("learner", Shape.choice(List.of("RIDGE", "SMOOTH", "BOOSTED")))
                .property("penalty", Shape.number())
                .property("rounds", Shape.whole())
                .property("crossedRounds", Shape.whole());
    }

    private static Shape scoreRow() {
        return numbers(texts("id", "set").property("externalId", Shape.text().nullable()), "probability")
                .property("grade", Shape.text().nullable())
                .property("similarity", Shape.number());
    }

    private static Shape score() {
        var reason = numbers(texts("feature", "value"), "logOdds")
                .property("won", Shape.whole())
                .property("lost", Shape.whole());
        return numbers(verdict(), "probability", "logOdds", "baseLogOdds", "similarity")
                .property("grade", Shape.choice(List.of("A", "B", "C", "D")).nullable())
                .property("reasons", Shape.list(reason))
                .property("lookalikes", Shape.list(numbers(texts("kind", "id", "externalId", "name"), "similarity")))
                .property("model", Shape.text())
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape verdict() {
        return Shape.object().property("status", Shape.choice(WinModel.Status.class));
    }

    private static Shape warnings() {
        return Shape.list(texts("kind", "feature", "detail"));
    }

    private static Shape texts(String... names) {
        var schema = Shape.object();
        for (var name : names) {
            schema.property(name, Shape.text());
        }
        return schema;
    }

    private static Shape numbers(Shape schema, String... names) {
        for (var name : names) {
            schema.property(name, Shape.number());
        }
        return schema;
    }
}
