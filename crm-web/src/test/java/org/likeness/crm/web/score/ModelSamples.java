package org.likeness.crm.web.score;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.maths.regression.AucDifference;
import org.likeness.crm.maths.regression.LossDifference;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.chart.Calibration;
import org.likeness.crm.web.ui.chart.Histogram;
import org.likeness.crm.web.ui.chart.RocCurves;

/** An invented model in all its states. */
public final class ModelSamples {

    private ModelSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("scores", good("en"), good("zh")),
                new Sample("scores-no-signal", bare("en", "NO_SIGNAL"), bare("zh", "NO_SIGNAL")),
                new Sample("scores-few", bare("en", "INSUFFICIENT_DATA"), bare("zh", "INSUFFICIENT_DATA")),
                new Sample("scores-never", bare("en", null), bare("zh", null)),
                new Sample("mining-rules", rules("en"), rules("zh")),
                Sample.of(
                        "mining-rules-none",
                        new RulesView(List.of(), List.of(), List.of(), Form.empty(), Form.empty(), false)),
                new Sample("what-if", whatIf("en"), whatIf("zh")),
                Sample.of(
                        "what-if-none",
                        new WhatIfView(
                                "/deals",
                                "/deals/3",
                                "Lens shop fit-out",
                                new WhatIfView.Chance(.31, null),
                                new WhatIfView.Chance(.31, null),
                                false,
                                null,
                                List.of(),
                                List.of(),
                                0)),
                Sample.of("scores-training", new Training("9", "LEAD", .62, "fold 4 of 5", "RUNNING", null)),
                Sample.of("scores-training-failed", new Training("9", "LEAD", null, "", "FAILED", "disk full")));
    }

    private static WhatIfView whatIf(String l) {
        return new WhatIfView(
                "/leads",
                "/leads/12",
                "海曜机电 Haiyao Electric",
                new WhatIfView.Chance(.41, "B"),
                new WhatIfView.Chance(.58, "A"),
                true,
                both(l, "Some of what this address supposes is not known.", "此地址中的部分假设不为当前模型所知。"),
                List.of(new WhatIfView.Row(
                        "if.decisionFunction",
                        both(l, "Decision maker's function", "决策人职能"),
                        both(l, "unknown", "未知"),
                        List.of(
                                new Choice("Quality", both(l, "Quality: 58%", "质量：58%")),
                                new Choice("", both(l, "unknown: 41%", "未知：41%"))),
                        "Quality",
                        .41,
                        .58)),
                List.of(new WhatIfView.Row(
                        "if.industry",
                        both(l, "Industry", "行业"),
                        both(l, "Machinery", "机械"),
                        List.of(
                                new Choice("", both(l, "Machinery: 58%", "机械：58%")),
                                new Choice("Retail", both(l, "Retail: 22%", "零售：22%"))),
                        "",
                        .22,
                        .58)),
                7);
    }

    static ModelView good(String l) {
        List<Calibration.Bin> bins = new ArrayList<>();
        double[] predicted = {.055, .085, .11, .14, .175, .215, .26, .32, .41, .56};
        double[] observed = {.03, .08, .085, .155, .27, .205, .24, .19, .46, .57};
        for (int i = 0; i < predicted.length; i++) {
            bins.add(new Calibration.Bin(
                    predicted[i],
                    observed[i],
                    new Interval(Math.max(0, observed[i] - .07), observed[i] + .11),
                    90 - 8L * i));
        }
        List<RocCurves.Point> curve = new ArrayList<>();
        List<RocCurves.Point> older = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double x = i / 60.;
            curve.add(new RocCurves.Point(x, Math.pow(x, .36)));
            older.add(new RocCurves.Point(x, Math.pow(x, .41)));
        }
        List<Histogram.Bin> open = new ArrayList<>();
        long[] counts = {52, 148, 214, 206, 171, 134, 108, 82, 61, 44, 29, 18, 10, 5, 2};
        for (int i = 0; i < counts.length; i++) {
            open.add(new Histogram.Bin(
                    i * .05, i * .05 + .05, counts[i], i < 2 ? "D" : i < 5 ? "C" : i < 8 ? "B" : "A"));
        }
        return new ModelView(
                "LEAD",
                filter(l),
                "OK",
                "v7",
                2913,
                676,
                2237,
                new Training(
                        "9",
                        "LEAD",
                        .62,
                        both(l, "choosing the penalty, fold 4 of 5", "选择惩罚系数，第 4 折，共 5 折"),
                        "RUNNING",
                        null),
                new ModelView.Quality(583, .738, new Interval(.688, .783), .468, .539, .151, .177, 2.5, 9, 10),
                new Calibration(bins),
                new RocCurves(List.of(new RocCurves.Line("v7", .738, curve), new RocCurves.Line("v6", .712, older))),
                List.of(
                        new ModelView.GradeRow("A", both(l, "top 20%", "前 20%"), 239, 583, new Interval(.37, .45)),
                        new ModelView.GradeRow("B", both(l, "next 30%", "其次 30%"), 233, 874, new Interval(.24, .3)),
                        new ModelView.GradeRow("C", both(l, "next 30%", "再次 30%"), 148, 874, new Interval(.15, .2)),
                        new ModelView.GradeRow("D", both(l, "last 20%", "最后 20%"), 56, 582, new Interval(.08, .12))),
                List.of(
                        new ModelView.Warning(
                                "DRIFT",
                                both(l, "Channel", "渠道"),
                                both(l, "Stability index .27 (limit .25).", "稳定性指数 .27（上限 .25）。")),
                        new ModelView.Warning(
                                "LEAK_SUSPECTED",
                                both(l, "Contract number", "合同编号"),
                                both(
                                        l,
                                        "Alone it reaches AUC .97; filled in 94% of closed and 3% of open leads. Left out.",
                                        "单独即达 AUC .97；已结线索填写 94%，未结 3%。已排除。"))),
                23,
                List.of(
                        new ModelView.Version(
                                "8",
                                "v7",
                                "PUBLISHED",
                                LocalDate.of(2026, 11, 19),
                                2913,
                                .738,
                                new Interval(.688, .783),
                                .468,
                                .151,
                                2.5),
                        new ModelView.Version(
                                "7",
                                "v6",
                                "RETIRED",
                                LocalDate.of(2026, 8, 16),
                                2407,
                                .712,
                                new Interval(.66, .759),
                                .488,
                                .159,
                                2.0),
                        new ModelView.Version(
                                "6",
                                "v5",
                                "NO_SIGNAL",
                                LocalDate.of(2026, 5, 2),
                                1688,
                                .538,
                                new Interval(.481, .594),
                                .538,
                                .177,
                                null)),
                new Histogram(open),
                1284,
                List.of(
                        new ModelView.Drift(both(l, "Channel", "渠道"), .27),
                        new ModelView.Drift(both(l, "Region", "地区"), .12),
                        new ModelView.Drift(both(l, "Size", "规模"), .08)),
                List.of(
                        new ModelView.Feature(
                                both(l, "Channel", "渠道"),
                                List.of(
                                        new ModelView.Bin(both(l, "Referral", "转介绍"), .58, 64, 87),
                                        new ModelView.Bin(both(l, "List bought", "外购名单"), -.9, 9, 109))),
                        new ModelView.Feature(
                                both(l, "Employees", "员工数"),
                                List.of(
                                        new ModelView.Bin("200–499", .33, 121, 277),
                                        new ModelView.Bin("< 50", -.4, 41, 271)))),
                new ModelView.ByRule(both(l, "City", "城市"), both(l, "Region", "地区")),
                live(l),
                challenges(l),
                true);
    }

    private static ModelView bare(String l, String status) {
        return new ModelView(
                "DEAL",
                filter(l),
                status,
                status == null ? null : "v1",
                status == null ? 0 : 6711,
                12,
                9,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                List.of(),
                null,
                0,
                List.of(),
                List.of(),
                ModelView.ByRule.NONE,
                List.of(),
                List.of(),
                true);
    }

    private static List<LiveView> live(String l) {
        return List.of(
                new LiveView(
                        both(l, "Scores given by v7", "v7 给出的评分"),
                        both(l, "Too few closed yet: 12 of 30 needed.", "已结的还太少：需要 30 个，现有 12 个。"),
                        "",
                        1284,
                        1272,
                        List.of(),
                        null),
                new LiveView(
                        both(l, "Scores given by all versions", "所有版本给出的评分"),
                        both(l, "As promised.", "与承诺相符。"),
                        "success",
                        2500,
                        2100,
                        List.of(
                                new LiveView.Row("A", .44, 39, 90, .43, new Interval(.33, .54)),
                                new LiveView.Row(null, .2, 22, 100, .22, new Interval(.15, .31))),
                        new Calibration(List.of(new Calibration.Bin(.2, .22, new Interval(.15, .31), 100)))));
    }

    private static List<ChallengeRow> challenges(String l) {
        return List.of(
                new ChallengeRow(
                        Sample.at(19, 2, 0),
                        "v8",
                        "v7",
                        true,
                        both(l, "No worse on records neither had seen.", "在双方都未见过的记录上不比旧模型差。"),
                        212,
                        new AucDifference(.741, .738, .003, .01, -.017, .023, .77),
                        new LossDifference(.466, .468, -.002, .003, -.008, .004)),
                new ChallengeRow(
                        Sample.at(12, 2, 0),
                        "",
                        "v7",
                        false,
                        both(l, "Too few closed since.", "关闭的太少。"),
                        4,
                        null,
                        null));
    }

    private static RulesView rules(String l) {
        return new RulesView(
                List.of(new RulesView.Rule(
                        "region",
                        both(l, "Region", "地区"),
                        both(l, "House rule 4", "内部规定第 4 条"),
                        "Elena",
                        Sample.at(19, 9, 0))),
                List.of(new RulesView.Outdated("LEAD", "v7", both(l, "Region", "地区"))),
                List.of(
                        new RulesView.Asked(
                                "team",
                                both(l, "Team", "团队"),
                                both(l, "The owner’s team.", "负责人所在的团队。"),
                                Sample.at(19, 9, 0),
                                "Elena",
                                false),
                        new RulesView.Asked("owner", both(l, "Owner", "负责人"), "", null, "", true)),
                Form.empty().choosing("feature", List.of(new Choice("city", both(l, "City", "城市")))),
                Form.empty(),
                true);
    }

    private static Form filter(String l) {
        return Form.of(Map.of("subject", "LEAD"))
                .choosing(
                        "subject",
                        List.of(
                                new Choice("LEAD", both(l, "Leads", "线索")),
                                new Choice("DEAL", both(l, "Deals", "商机"))));
    }
}
