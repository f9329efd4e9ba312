package org.likeness.crm.web.funnel;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.deal.Stalled;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.chart.FlowPicture;
import org.likeness.crm.web.ui.chart.IncidenceCurves;
import org.likeness.crm.web.ui.chart.StalledStrip;
import org.likeness.crm.web.ui.chart.SurvivalCurve;

/** An invented funnel. */
public final class FunnelSamples {

    private FunnelSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("funnel", full("en"), full("zh")),
                new Sample("funnel-no-visits", withoutVisits("en"), withoutVisits("zh")),
                new Sample("funnel-empty", empty("en"), empty("zh")));
    }

    private static FunnelView full(String l) {
        List<FunnelView.StageRow> stages = List.of(
                stage("q", both(l, "Qualified", "已确认"), 1044, 627, 393, 0, 36, .62, .59, .65, 6, 5, 6, 3, 10, 15., 5),
                stage(
                        "d",
                        both(l, "Discovery", "需求调研"),
                        627,
                        432,
                        127,
                        32,
                        67,
                        .79,
                        .75,
                        .82,
                        13,
                        12,
                        14,
                        6,
                        23,
                        37.,
                        12),
                stage("p", both(l, "Proposal", "方案报价"), 432, 246, 151, 39, 28, .62, .58, .67, 6, 5, 6, 3, 9, 19., 6),
                stage(
                        "n",
                        both(l, "Negotiation", "商务谈判"),
                        246,
                        155,
                        48,
                        14,
                        39,
                        .76,
                        .7,
                        .82,
                        19,
                        17,
                        21,
                        10,
                        33,
                        null,
                        17));
        List<FunnelView.CycleRow> cycles = List.of(
                new FunnelView.CycleRow("all", new Dwell(1044, 170, 31., new Interval(28, 34), 12., 60., 92., 26.)),
                new FunnelView.CycleRow("won", new Dwell(155, 0, 47., new Interval(44, 51), 33., 62., 81., 47.)),
                new FunnelView.CycleRow("lost", new Dwell(719, 0, 21., new Interval(19, 23), 9., 44., 70., 21.)));
        FunnelView.Split split = new FunnelView.Split(
                both(l, "Employees", "员工数"),
                .015,
                List.of(
                        new FunnelView.SplitRow(
                                "1–49",
                                248,
                                .16,
                                new Interval(.12, .22),
                                new Dwell(60, 9, 17., new Interval(13, 21), 9., 30., 44., 15.),
                                .08),
                        new FunnelView.SplitRow(
                                "500+",
                                140,
                                .10,
                                new Interval(.06, .17),
                                new Dwell(31, 12, 36., new Interval(16, 53), 20., 58., 64., 22.),
                                .03)));
        List<Stalled> stalled = List.of(
                new Stalled(
                        "1",
                        "Casting X-ray",
                        "Skagen Shipyard",
                        both(l, "Negotiation", "商务谈判"),
                        61,
                        56,
                        Amount.of(520000, "CNY"),
                        new Person("2", "Elena Brandt"),
                        new StalledStrip(6, 19, 56, 61, 64)),
                new Stalled(
                        "2",
                        "Inline AOI",
                        "启衡 Qiheng Robotics",
                        both(l, "Proposal", "方案报价"),
                        17,
                        9,
                        Amount.of(354000, "CNY"),
                        null,
                        new StalledStrip(2, 5, 9, 17, 64)));
        return new FunnelView(
                Address.of("/funnel"),
                filter(l),
                Sample.TODAY,
                1044,
                stages.get(3),
                new FunnelView.Velocity(
                        170,
                        .18,
                        new Interval(.15, .2),
                        Amount.of(193000, "CNY"),
                        47,
                        155,
                        Amount.of(123000, "CNY"),
                        133L,
                        677L,
                        74),
                List.of(),
                stages,
                cycles,
                2,
                stages.get(3),
                curve(19),
                fate(),
                new FlowPicture(
                        List.of(
                                new FlowPicture.Node(both(l, "Qualified", "已确认"), 1044, 393),
                                new FlowPicture.Node(both(l, "Discovery", "需求调研"), 686, 127),
                                new FlowPicture.Node(both(l, "Proposal", "方案报价"), 474, 151),
                                new FlowPicture.Node(both(l, "Negotiation", "商务谈判"), 256, 48)),
                        155),
                split,
                stalled,
                18);
    }

    private static FunnelView withoutVisits(String l) {
        List<FunnelView.CycleRow> cycles = List.of(
                new FunnelView.CycleRow("all", new Dwell(8300, 1589, 69., new Interval(67, 70), 15., 100., null, 45.)),
                new FunnelView.CycleRow("won", new Dwell(4238, 0, 57., new Interval(56, 59), 9., 91., 110., 57.)));
        return new FunnelView(
                Address.of("/funnel"),
                filter(l),
                Sample.TODAY,
                8300,
                null,
                null,
                List.of(both(l, "Won amounts are in CNY, EUR.", "赢单金额的货币为 CNY, EUR。")),
                List.of(),
                cycles,
                1,
                null,
                curve(69),
                fate(),
                null,
                null,
                List.of(),
                0);
    }

    private static FunnelView empty(String l) {
        return new FunnelView(
                Address.of("/funnel"),
                filter(l),
                Sample.TODAY,
                0,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static Form filter(String l) {
        return Form.of(Map.of("pipeline", "1", "asOf", "2026-11-20"))
                .choosing("pipeline", List.of(new Choice("1", both(l, "New business", "新业务"))))
                .choosing("split", List.of(new Choice("employees", both(l, "employees", "员工数"))));
    }

    private static FunnelView.StageRow stage(
            String id,
            String name,
            long entered,
            long advanced,
            long lost,
            long back,
            long open,
            double conversion,
            double low,
            double high,
            double median,
            double from,
            double to,
            double p25,
            double p75,
            Double p90,
            double naive) {
        Dwell dwell = new Dwell(entered, open, median, new Interval(from, to), p25, p75, p90, naive);
        return new FunnelView.StageRow(
                id, name, entered, advanced, lost, back, open, conversion, new Interval(low, high), dwell);
    }

    private static SurvivalCurve curve(double median) {
        List<SurvivalCurve.Point> points = new ArrayList<>();
        List<SurvivalCurve.Point> naive = new ArrayList<>();
        for (int day = 1; day <= median * 3.7; day++) {
            double share = Math.pow(.5, day / median);
            points.add(new SurvivalCurve.Point(day, share, Math.max(0, share - .05), Math.min(1, share + .05)));
            naive.add(new SurvivalCurve.Point(day, Math.pow(.5, day / (median * .88)), Double.NaN, Double.NaN));
        }
        double end = Math.floor(median * 3.7);
        List<SurvivalCurve.AtRisk> atRisk = new ArrayList<>();
        for (int i = 0; i <= 5; i++) {
            atRisk.add(new SurvivalCurve.AtRisk(
                    Math.floor(end * i / 5), Math.round(256 * Math.pow(.5, end * i / 5 / median))));
        }
        return new SurvivalCurve(
                points, naive, median, new Interval(median - 2, median + 2), Math.floor(median * .88), atRisk);
    }

    private static IncidenceCurves fate() {
        List<IncidenceCurves.Step> won = new ArrayList<>();
        List<IncidenceCurves.Step> lost = new ArrayList<>();
        for (int day = 1; day <= 140; day += 2) {
            won.add(new IncidenceCurves.Step(day, .215 * (1 - Math.exp(-Math.pow(day / 60., 2)))));
            lost.add(new IncidenceCurves.Step(day, .78 * (1 - Math.exp(-day / 24.))));
        }
        return new IncidenceCurves(
                List.of(new IncidenceCurves.Line("lost", lost), new IncidenceCurves.Line("won", won)), 90);
    }
}
