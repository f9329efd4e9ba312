package org.likeness.crm.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.maths.regression.ScoreQuality.CalibrationBin;
import org.likeness.crm.score.Grade;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.stamp.Stamp;

/** Schemas of what calls answer, beside records. */
final class ResultShapes {
    private ResultShapes() {}

    static void add(Components components) {
        components
                .addSchema("Problem", problem())
                .addSchema("Reference", reference())
                .addSchema("StageOfPipeline", stage())
                .addSchema("Job", job())
                .addSchema("Import", importing())
                .addSchema("ImportSpec", ImportPaths.spec())
                .addSchema("Stamp", Shape.of(Stamp.class).description("What a result was computed from, and when"))
                .addSchema("Funnel", Shape.of(Funnel.class))
                .addSchema("ChannelPerformance", Shape.of(ChannelPerformance.class))
                .addSchema("IdealProfile", profile())
                .addSchema("WinModel", model())
                .addSchema("ScoreRow", scoreRow())
                .addSchema("Score", score());
    }

    private static Schema problem() {
        return Shape.object()
                .description("RFC 9457")
                .addProperty("type", Shape.text("`about:blank`, or a name such as `urn:likeness:problem:deal-closed`"))
                .addProperty("title", Shape.text())
                .addProperty("status", Shape.whole())
                .addProperty("detail", Shape.text("One sentence"))
                .addProperty(
                        "errors", Shape.list(texts("field", "message")).description("The fields that cannot be used"));
    }

    private static Schema reference() {
        return texts("id", "externalId", "name")
                .description("Another record; comes in as its id or externalId")
                .nullable(true);
    }

    private static Schema stage() {
        return texts("id", "externalId", "name")
                .addProperty("position", Shape.whole())
                .addProperty("retired", Shape.yesNo());
    }

    private static Schema job() {
        return texts("id", "kind")
                .addProperty("status", Shape.choice(JobStatus.class))
                .addProperty("progress", Shape.number().description("0 to 1"))
                .addProperty("phase", Shape.text().nullable(true))
                .addProperty("result", Shape.text("Where what came of it is").nullable(true))
                .addProperty("detail", Shape.text("Why it failed").nullable(true))
                .addProperty("createdAt", Shape.moment())
                .addProperty("endedAt", Shape.moment().nullable(true));
    }

    private static Schema importing() {
        var schema = texts("id").addProperty("status", Shape.choice(JobStatus.class));
        List.of("total", "processed", "created", "updated", "rejected")
                .forEach(name -> schema.addProperty(name, Shape.whole()));
        return schema;
    }

    private static Schema profile() {
        var trait = texts("feature", "value");
        List.of("won", "lost", "open").forEach(name -> trait.addProperty(name, Shape.whole()));
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
        trait.addProperty("trait", Shape.yesNo().description("Whether it may be called one"));
        return verdict()
                .addProperty("closed", Shape.whole())
                .addProperty("won", Shape.whole())
                .addProperty("moreWon", Shape.whole().description("How many more are needed"))
                .addProperty("moreLost", Shape.whole())
                .addProperty("baseWinRate", Shape.number())
                .addProperty("traits", Shape.list(trait))
                .addProperty("combinations", Shape.list(Shape.object()))
                .addProperty("warnings", warnings())
                .addProperty("stamp", Shape.ref("Stamp"));
    }

    private static Schema model() {
        var quality =
                Shape.object().nullable(true).addProperty("rows", Shape.whole()).addProperty("won", Shape.whole());
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
        quality.addProperty("calibration", Shape.list(Shape.of(CalibrationBin.class)));
        var bin = numbers(texts("label"), "logOdds")
                .addProperty("won", Shape.whole())
                .addProperty("lost", Shape.whole());
        var schema = verdict()
                .addProperty("id", Shape.text())
                .addProperty("version", Shape.whole())
                .addProperty("subject", Shape.choice(org.likeness.crm.feature.Subject.class))
                .addProperty("pipeline", Shape.text().nullable(true))
                .addProperty("publishedAt", Shape.moment().nullable(true));
        List.of("rows", "won", "lost", "open", "moreWon", "moreLost")
                .forEach(name -> schema.addProperty(name, Shape.whole()));
        return numbers(schema, "baseRate", "baseLogOdds")
                .addProperty(
                        "judgedBy",
                        Shape.choice(List.of("TIME", "HASH", "CROSS_FITTED")).nullable(true))
                .addProperty("quality", quality)
                .addProperty("features", Shape.list(texts("key").addProperty("bins", Shape.list(bin))))
                .addProperty("grades", Shape.list(Shape.of(Grade.class)))
                .addProperty("warnings", warnings())
                .addProperty("stamp", Shape.ref("Stamp"));
    }

    private static Schema scoreRow() {
        return numbers(texts("externalId", "id", "set"), "probability")
                .addProperty("grade", Shape.text().nullable(true))
                .addProperty("similarity", Shape.number());
    }

    private static Schema score() {
        var reason = numbers(texts("feature", "value"), "logOdds")
                .addProperty("won", Shape.whole())
                .addProperty("lost", Shape.whole());
        return numbers(verdict(), "probability", "logOdds", "baseLogOdds", "similarity")
                .addProperty("grade", Shape.choice(List.of("A", "B", "C", "D")).nullable(true))
                .addProperty("reasons", Shape.list(reason))
                .addProperty("lookalikes", Shape.list(numbers(texts("kind", "id", "externalId", "name"), "similarity")))
                .addProperty("model", Shape.text())
                .addProperty("stamp", Shape.ref("Stamp"));
    }

    private static Schema verdict() {
        return Shape.object().addProperty("status", Shape.choice(WinModel.Status.class));
    }

    private static Schema warnings() {
        return Shape.list(texts("kind", "feature", "detail"));
    }

    private static Schema texts(String... names) {
        var schema = Shape.object();
        for (var name : names) {
            schema.addProperty(name, Shape.text());
        }
        return schema;
    }

    private static Schema numbers(Schema schema, String... names) {
        for (var name : names) {
            schema.addProperty(name, Shape.number());
        }
        return schema;
    }
}
