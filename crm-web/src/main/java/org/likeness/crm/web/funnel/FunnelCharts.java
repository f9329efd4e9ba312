package org.likeness.crm.web.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.duration.CurvePoint;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.chart.FlowPicture;
import org.likeness.crm.web.ui.chart.IncidenceCurves;
import org.likeness.crm.web.ui.chart.SurvivalCurve;

/** The pictures of a funnel. */
final class FunnelCharts {
    private static final int AT_RISK = 5;

    private FunnelCharts() {}

    /** How long it lasts, with the numbers at risk; null without a row. */
    static SurvivalCurve stay(DurationEstimate d) {
        if (d.n() == 0) {
            return null;
        }
        var points = d.curve().stream()
                .map(p -> new SurvivalCurve.Point(
                        p.day(),
                        p.lasting(),
                        p.low() == null ? Double.NaN : p.low(),
                        p.high() == null ? Double.NaN : p.high()))
                .toList();
        return new SurvivalCurve(
                points,
                List.of(),
                d.median(),
                Interval.of(d.medianLow(), d.medianHigh()),
                d.naiveMedian(),
                atRisk(d.curve()));
    }

    /** At points of the curve, evenly spread over its days, because only there the numbers are exact. */
    private static List<SurvivalCurve.AtRisk> atRisk(List<CurvePoint> curve) {
        var found = new ArrayList<SurvivalCurve.AtRisk>();
        if (curve.isEmpty()) {
            return found;
        }
        var end = curve.get(curve.size() - 1).day();
        var last = -1d;
        for (int i = 0; i <= AT_RISK; i++) {
            var day = end * i / AT_RISK;
            for (var point : curve) {
                if (point.day() >= day) {
                    if (point.day() - last > end / (2 * AT_RISK) || found.isEmpty()) {
                        found.add(new SurvivalCurve.AtRisk(point.day(), point.atRisk()));
                        last = point.day();
                    }
                    break;
                }
            }
        }
        return found;
    }

    /** Won and lost by the day after opening; null before anything closed. */
    static IncidenceCurves fate(Funnel funnel) {
        var chances = funnel.cumulativeIncidence();
        if (chances.isEmpty()) {
            return null;
        }
        return new IncidenceCurves(
                List.of(
                        new IncidenceCurves.Line(
                                "lost",
                                chances.stream()
                                        .map(c -> new IncidenceCurves.Step(c.day(), c.lost()))
                                        .toList()),
                        new IncidenceCurves.Line(
                                "won",
                                chances.stream()
                                        .map(c -> new IncidenceCurves.Step(c.day(), c.won()))
                                        .toList())),
                funnel.winRate().horizon());
    }

    static FlowPicture flow(Funnel funnel) {
        Map<String, Long> lost = new HashMap<>();
        long won = 0;
        for (var t : funnel.transitions()) {
            if (t.to().id() == null && t.to().name().equals("LOST")) {
                lost.merge(t.from().id(), t.n(), Long::sum);
            } else if (t.to().id() == null) {
                won += t.n();
            }
        }
        return new FlowPicture(
                funnel.stages().stream()
                        .map(s -> new FlowPicture.Node(
                                s.stage().name(),
                                s.visits(),
                                lost.getOrDefault(s.stage().id(), 0L)))
                        .toList(),
                won);
    }
}
