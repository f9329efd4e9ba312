package org.likeness.crm.web.openapi;

import static org.likeness.crm.web.openapi.ResultShapes.numbers;
import static org.likeness.crm.web.openapi.ResultShapes.texts;

import java.util.List;
import java.util.Map;
import org.likeness.crm.acquisition.Attribution;
import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.maths.regression.ScoreQuality.CalibrationBin;
import org.likeness.crm.score.Drift;
import org.likeness.crm.score.Grade;
import org.likeness.crm.score.LiveCalibration;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.stamp.Stamp;

/** Schemas of what the analyses answer. */
final class MiningShapes {
    private static final String HIDDEN =
            "`null` for the feature `account`: all facts together of an account that is out of your sight";

    private MiningShapes() {}

    static void add(Map<String, Shape> schemas) {
        schemas.put("Stamp", Shape.of(Stamp.class).description("What a result was computed from, and when"));
        schemas.put(
                "Warning",
                texts("kind", "detail")
                        .property("feature", Shape.text().nullable())
                        .property("detailZh", Shape.text("The same in Chinese").nullable()));
        schemas.put("Funnel", Shape.of(Funnel.class));
        schemas.put(
                "DealOutlook",
                Shape.of(DealOutlook.class)
                        .property(
                                "wonByExpectedClose",
                                Shape.number()
                                        .description(
                                                "The chance to be won by the end of `expectedCloseOn`, by stage and age"
                                                        + " alone; `null` where the deal has no such date or it has passed")));
        schemas.put("Forecast", Shape.of(Forecast.class));
        schemas.put("CallList", calls());
        schemas.put("Attribution", Shape.of(Attribution.class));
        schemas.put("ChannelPerformance", Shape.of(ChannelPerformance.class));
        schemas.put("IdealProfile", profile());
        schemas.put("ProfileDrift", drift());
        schemas.put("WinModel", model());
        schemas.put("WinModelSummary", summary());
        schemas.put("LiveCalibration", live());
        schemas.put("ScoreRow", scoreRow());
        schemas.put("Score", score());
        schemas.put("WhatIf", whatIf());
    }

    private static Shape calls() {
        var item = numbers(texts("id", "name"), "chance", "urgency")
                .property(
                        "gain",
                        Shape.number()
                                .description(
                                        "`null` for leads where too few deals were won to tell an amount; these come last,"
                                                + " by their chance")
                                .nullable())
                .property(
                        "amount",
                        Shape.number().description("`null` with `gain`").nullable())
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
                "medianCycle",
                "medianCycleLow",
                "medianCycleHigh",
                "p",
                "q");
        trait.property("trait", Shape.yesNo().description("Whether it may be called one"));
        var effort = numbers(Shape.object(), "mean", "meanOthers", "ratio", "ratioLow", "ratioHigh");
        List.of("n", "nOthers").forEach(name -> effort.property(name, Shape.whole()));
        trait.property(
                "effort",
                effort.description(
                                "Follow-ups per closed record until it closed, with the value and without it, and how many times"
                                        + " as many, with the 95% interval; null where there are none at all")
                        .nullable());
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

    /** A model as lists have it. */
    private static Shape summary() {
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
        var schema = verdict()
                .property("id", Shape.text())
                .property("version", Shape.whole())
                .property("subject", Shape.choice(org.likeness.crm.feature.Subject.class))
                .property("pipeline", Shape.text().nullable())
                .property("publishedAt", Shape.moment().nullable());
        List.of("rows", "won", "lost", "open", "moreWon", "moreLost")
                .forEach(name -> schema.property(name, Shape.whole()));
        return numbers(schema, "baseRate")
                .property(
                        "judgedBy",
                        Shape.choice(List.of("TIME", "HASH", "CROSS_FITTED")).nullable())
                .property("recipe", recipe().nullable())
                .property("quality", quality)
                .property("leftOutByRule", keys())
                .property("outdatedBy", keys().description("What it goes by although it is protected by now"))
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape model() {
        var bin = numbers(texts("label"), "logOdds")
                .property("won", Shape.whole())
                .property("lost", Shape.whole());
        return numbers(summary(), "baseLogOdds")
                .property("features", Shape.list(texts("key").property("bins", Shape.list(bin))))
                .property("drift", Shape.list(Shape.of(Drift.class)))
                .property("grades", Shape.list(Shape.of(Grade.class)))
                .property("warnings", warnings());
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
                .property("grade", grade())
                .property("similarity", similarity());
    }

    private static Shape score() {
        return numbers(verdict(), "probability", "logOdds", "baseLogOdds")
                .property("similarity", similarity())
                .property("grade", grade())
                .property("reasons", Shape.list(reason()))
                .property("lookalikes", Shape.list(numbers(texts("kind", "id", "externalId", "name"), "similarity")))
                .property("model", Shape.text())
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape whatIf() {
        var option = numbers(texts("value"), "probability")
                .property("grade", grade())
                .property("won", Shape.whole().description("Of the records with it that the model was learnt from"))
                .property("lost", Shape.whole())
                .property("chosen", Shape.yesNo().description("What is supposed, or else what the record has"));
        var supposed = numbers(Shape.object(), "probability", "baseLogOdds")
                .property("grade", grade())
                .property("reasons", Shape.list(reason()));
        return numbers(verdict(), "probability")
                .property("grade", grade())
                .property("supposed", supposed)
                .property("facts", Shape.list(texts("feature", "value").property("options", Shape.list(option))))
                .property("model", Shape.text())
                .property("stamp", Shape.ref("Stamp"));
    }

    private static Shape reason() {
        return numbers(texts("feature", "value"), "logOdds")
                .property("won", Shape.whole().description(HIDDEN).nullable())
                .property("lost", Shape.whole().description(HIDDEN).nullable());
    }

    private static Shape verdict() {
        return Shape.object().property("status", Shape.choice(WinModel.Status.class));
    }

    private static Shape warnings() {
        return Shape.list(Shape.ref("Warning"));
    }

    private static Shape grade() {
        return Shape.choice(List.of("A", "B", "C", "D"))
                .description("`null` without a signal")
                .nullable();
    }

    private static Shape similarity() {
        return Shape.number()
                .description("0 to 1; `null` without a signal, or where less than half is known of the record")
                .nullable();
    }
}
