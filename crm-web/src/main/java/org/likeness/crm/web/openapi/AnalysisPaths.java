package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;

/** The calls of the mining: win models and scores, ideal profile, funnel, channels. */
final class AnalysisPaths {
    private static final String LIVE =
            "The first score a record in your sight got, once the record is closed. `overall` and `spread` are z-values;"
                    + " the verdict asks for 2.24 of either.";

    private AnalysisPaths() {}

    static void add(Paths paths) {
        models(paths);
        RulePaths.add(paths);
        AskedPaths.add(paths);
        ChallengePaths.add(paths);
        paths.get(
                "win-models/{id}/card",
                Call.of("win-models", "modelCard", "Fetch its model card, an HTML file that stands alone")
                        .tells(
                                "Data, features and those left out with the reason, recipe, quality with intervals, calibration,"
                                        + " what came of its scores, warnings, limits.")
                        .id("The model's id")
                        .query("language", Shape.choice(List.of("en", "zh")), "en by default")
                        .answers(200, "The card", "text/html", Shape.text())
                        .problem(404, "There is none"));
        paths.get(
                "win-models/{id}/live-calibration",
                Call.of("win-models", "liveCalibrationOfModel", "Hold the scores it gave against what happened since")
                        .tells(LIVE)
                        .id("The model's id")
                        .answers(200, "What came of them", Shape.ref("LiveCalibration"))
                        .problem(404, "There is none"));
        paths.get(
                "live-calibration",
                Call.of("win-models", "liveCalibration", "Hold the scores of all models against what happened since")
                        .tells(LIVE + " Each record counts by the first score it ever got.")
                        .query("subject", subject(), "LEAD by default")
                        .answers(200, "What came of them", Shape.ref("LiveCalibration")));
        score(paths, "leads", "scoreOfLead");
        score(paths, "deals", "scoreOfDeal");
        whatIf(paths, "leads", "OfLead");
        whatIf(paths, "deals", "OfDeal");
        paths.get("deals/{id}/outlook", outlook());
        paths.get("ideal-profile", profile());
        paths.get("ideal-profile/drift", drift());
        paths.get("funnel", funnel());
        paths.get("forecast", forecast());
        paths.get("call-list", calls());
        ControlPaths.add(paths);
        paths.get("channels/performance", channels());
        paths.get(
                "channels/attribution",
                Call.of(
                                "analyses",
                                "attribution",
                                "Which touches the wins hang on: first, last, linear, Markov removal effect")
                        .tells(
                                "Of closed records: where they came from, then follow-ups by method and events by type until they closed."
                                        + " The credits of each way add up to all wins; none of them says what caused a win.")
                        .query("subject", subject(), "LEAD by default")
                        .query("from", Shape.day(), "Created on that day or later")
                        .query("to", Shape.day(), "Created on that day or earlier")
                        .answers(200, "The credits", Shape.ref("Attribution")));
    }

    private static void models(Paths paths) {
        var holdout = Shape.object()
                .property("kind", Shape.choice(List.of("TIME", "HASH")))
                .property("share", Shape.number().description("0.2 by default"));
        var asked = Shape.object()
                .needs("subject", subject())
                .property("pipeline", Shape.text("id or externalId, for deals"))
                .property(
                        "features",
                        Shape.list(Shape.text())
                                .description("Left out: all that are used by default, and those of `/asked-features`"))
                .property("exclude", Shape.list(Shape.text()))
                .property("holdout", holdout)
                .property("seed", Shape.whole())
                .property(
                        "promote",
                        Shape.choice(List.of("ALWAYS", "IF_NOT_WORSE"))
                                .description("ALWAYS by default; else held against the model in use first"));
        paths.post(
                "win-models",
                Call.of("win-models", "trainWinModel", "Train and publish a win model")
                        .idempotencyKey()
                        .body(asked, Map.of("subject", "LEAD", "holdout", Map.of("kind", "TIME", "share", .2)))
                        .answers(202, "A job; its result is the model", Shape.ref("Job"))
                        .withHeader(202, "Location", "The job")
                        .problem(403, "Only for managers, integrators and administrators"));
        paths.get(
                "win-models",
                Call.of("win-models", "listWinModels", "List win models, newest first")
                        .query("subject", subject(), "Of one subject only")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(Shape.ref("WinModelSummary"))));
        paths.get(
                "win-models/{id}",
                Call.of("win-models", "showWinModel", "Show a win model with quality and features")
                        .id("The model's id")
                        .answers(200, "The model", Shape.ref("WinModel"))
                        .problem(404, "There is none"));
        paths.get(
                "win-models/{id}/scores",
                Call.of("win-models", "listScores", "List the scores it gave, as JSON or CSV")
                        .id("The model's id")
                        .query("set", Shape.choice(List.of("ALL", "OPEN", "TRAINING", "HOLDOUT")), "ALL by default")
                        .tells("Without limit, cursor and count all of them are written out; CSV always is.")
                        .query("limit", Shape.whole(), "1 to 500; all by default")
                        .query("cursor", Shape.text(), "`next` of the page before")
                        .query("count", Shape.yesNo(), "Adds `total`")
                        .answers(200, "Scores of records in your sight", RecordPaths.page(Shape.ref("ScoreRow")))
                        .answers(200, "", "text/csv", Shape.text("externalId,id,set,probability,grade,similarity"))
                        .problem(404, "There is none"));
    }

    private static void score(Paths paths, String kind, String id) {
        paths.get(
                kind + "/{id}/score",
                Call.of(kind, id, "Tell how likely it is won, and why")
                        .tells("`baseLogOdds` and the `logOdds` of all reasons add up to `logOdds`."
                                + " Facts of an account out of your sight are one reason, `account`.")
                        .id("The record's id")
                        .query("model", Shape.text(), "A win model; the newest published by default")
                        .answers(200, "The score", Shape.ref("Score"))
                        .problem(404, "There is no such record in your sight, or no model yet"));
    }

    private static void whatIf(Paths paths, String kind, String id) {
        var tells =
                "What the model says of such records, not what changing a fact would bring about. `options` tell the chance with"
                        + " each value of one fact, all others being as they are supposed; facts that could change most come first."
                        + " Facts of an account out of your sight are not among them.";
        paths.get(
                kind + "/{id}/what-if",
                Call.of(kind, "whatIf" + id, "Tell what the score would be if one fact were another")
                        .tells(tells)
                        .id("The record's id")
                        .answers(200, "The record as it is, and each fact's options", Shape.ref("WhatIf"))
                        .problem(404, "There is no such record in your sight, or no model yet"));
        var facts = Shape.object()
                .description(
                        "By feature: a category, a number, yes/no, a value that `options` name, or `null` for not known");
        paths.post(
                kind + "/{id}/what-if",
                Call.of(kind, "suppose" + id, "Tell what the score would be if several facts were others")
                        .tells(tells + " Nothing is changed.")
                        .idempotencyKey()
                        .id("The record's id")
                        .body(Shape.object().property("facts", facts), Map.of("facts", Map.of("industry", "Retail")))
                        .answers(200, "The record as it is, and as it is supposed", Shape.ref("WhatIf"))
                        .problem(404, "There is no such record in your sight, or no model yet"));
    }

    private static Call outlook() {
        return Call.of(
                        "deals",
                        "outlookOfDeal",
                        "Tell the chance and the remaining time by its stage and its age there")
                .tells(
                        "Learnt from all deals of the pipeline in your sight; open ones count as long as they were watched."
                                + " What the longest watch has not resolved counts as not won within it. With too few ended visits"
                                + " every number is null. It knows only stage and age: the score is another number.")
                .id("The record's id")
                .answers(200, "The outlook", Shape.ref("DealOutlook"))
                .problem(404, "There is no such record in your sight");
    }

    private static Call profile() {
        return Call.of("analyses", "idealProfile", "What won customers share")
                .query("subject", subject(), "DEAL by default")
                .query("pipeline", Shape.text(), "id or externalId, for deals")
                .query("from", Shape.day(), "Closed on that day or later")
                .query("to", Shape.day(), "Closed on that day or earlier")
                .query("by", Shape.choice(List.of("COUNT", "REVENUE")), "COUNT by default")
                .answers(200, "The profile", Shape.ref("IdealProfile"));
    }

    private static Call drift() {
        return Call.of("analyses", "profileDrift", "What goes with winning otherwise than before")
                .tells(
                        "Compares the lift of each value between two periods. Without `from`, the later half of all closed"
                                + " records with the earlier half; without `earlierFrom` and `earlierTo`, with as many days before `from`.")
                .query("subject", subject(), "DEAL by default")
                .query("pipeline", Shape.text(), "id or externalId, for deals")
                .query("from", Shape.day(), "First day of closing of the later period")
                .query("to", Shape.day(), "Last day of the later period; needs from")
                .query("earlierFrom", Shape.day(), "First day of the earlier period; needs from")
                .query("earlierTo", Shape.day(), "Last day of the earlier period; needs from")
                .query("by", Shape.choice(List.of("COUNT", "REVENUE")), "COUNT by default")
                .answers(200, "The comparison", Shape.ref("ProfileDrift"));
    }

    private static Call funnel() {
        return Call.of("analyses", "funnel", "What becomes of deals, stage by stage, and how long it takes")
                .tells(
                        "Durations are days; open deals count as censored (Kaplan–Meier). A quantile not reached is null.")
                .query("pipeline", Shape.text(), "id or externalId; all by default")
                .query("from", Shape.day(), "Opened on that day or later")
                .query("to", Shape.day(), "Opened on that day or earlier")
                .query("asOf", Shape.day(), "As it stood at the end of that day")
                .query(
                        "split",
                        Shape.text(),
                        "A feature of deals or their accounts, such as `industry`, `referral` or `annualRevenue`, `custom.<key>` or"
                                + " `account.custom.<key>` (of at most 200 categories); numbers and days in five groups of like size")
                .query("tau", Shape.number(), "Where the restricted mean ends, in days")
                .answers(200, "The funnel", Shape.ref("Funnel"));
    }

    private static Call forecast() {
        return Call.of(
                        "analyses",
                        "forecast",
                        "What open deals bring, month by month, and how well that would have been foretold")
                .tells(
                        "Chance by stage and time alone (`chanceByStage` of the call list) × amount, at the times such deals take, with an 80% band simulated with the seed in the stamp."
                                + " Deals not open yet are not in it. With too few deals to tell of, `months` is empty.")
                .query("pipeline", Shape.text(), "id or externalId; all by default")
                .query("months", Shape.whole(), "1 to 24, this month's rest among them; 6 by default")
                .answers(200, "The forecast", Shape.ref("Forecast"));
    }

    private static Call calls() {
        return Call.of("analyses", "callList", "Whom to call first")
                .tells(
                        "Open leads and deals by `gain` = chance × amount × urgency; those with a next step planned for another"
                                + " day are left out. A rep's are the own ones and leads of the pool. `chance` is that of being won: of a deal"
                                + " logit(`chance`) = logit(`chanceByStage`) + logit(`chanceByFacts`) − logit(`averageByFacts`), without"
                                + " the last two where they are `null`; of a lead `chanceByFacts` × `wonLater`, which allows for"
                                + " the deals that won leads turn into and is 1 while fewer than 20 of these have closed. Where fewer than"
                                + " 20 deals in sight were won, leads have no `gain` and come last, by their `chance`.")
                .query("capacity", Shape.whole(), "How many calls a day holds: 1 to 200, 15 by default")
                .answers(200, "The list, best first", Shape.ref("CallList"));
    }

    private static Call channels() {
        return Call.of("analyses", "channelPerformance", "Which channels bring customers")
                .query("subject", subject(), "LEAD by default")
                .query("from", Shape.day(), "Created on that day or later")
                .query("to", Shape.day(), "Created on that day or earlier")
                .answers(200, "The channels", Shape.ref("ChannelPerformance"));
    }

    private static Shape subject() {
        return Shape.choice(Subject.class);
    }
}
