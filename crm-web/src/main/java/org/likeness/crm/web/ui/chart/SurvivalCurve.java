package org.likeness.crm.web.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/**
 * The share still there after so many days (Kaplan–Meier), with its band, the closed-only curve beside it, the median
 * and the numbers at risk.
 *
 * @param points steps of the curve, by day; the first may be left out (day 0, share 1)
 * @param naive steps of the curve of closed rows only; may be empty
 * @param median days until half have left, or null when not reached
 * @param naiveMedian the same of closed rows only, or null
 * @param atRisk how many are still watched, at some days
 */
public record SurvivalCurve(
        List<Point> points,
        List<Point> naive,
        Double median,
        Interval medianInterval,
        Double naiveMedian,
        List<AtRisk> atRisk)
        implements Chart {

    /** One step: from this day on, this share, with its 95% band. */
    public record Point(double day, double share, double low, double high) {}

    /** So many are still watched just before this day. */
    public record AtRisk(double day, long n) {}

    private static final int WIDTH = 430;
    private static final int HEIGHT = 288;

    @Override
    public Svg svg(Say say) {
        double end =
                points.isEmpty() ? 1 : Math.max(1, points.get(points.size() - 1).day());
        Plot plot = Plot.of(WIDTH, HEIGHT, 24, end, 1, say.text("chart.survival"));
        plot.shares(say);
        List<Double> ticks = atRisk.isEmpty()
                ? Plot.ticks(end)
                : atRisk.stream().map(AtRisk::day).toList();
        plot.days(say, ticks);
        Svg svg = plot.svg;
        for (AtRisk one : atRisk) {
            svg.text("mid t-2", plot.x.at(one.day()), plot.bottom + 38, say.number(one.n()));
        }
        svg.path("band", band(plot));
        if (!naive.isEmpty()) {
            svg.path("l-warn", steps(plot, naive));
        }
        svg.path("l-accent", steps(plot, points));
        if (median != null) {
            double at = plot.x.at(median);
            svg.line("dash", plot.x.from(), plot.y.at(.5), at, plot.y.at(.5))
                    .line("dash", at, plot.y.at(.5), at, plot.bottom);
            svg.circle("d-accent", at, plot.y.at(.5), 4);
            boolean right = at < WIDTH * .6;
            svg.text(
                    right ? "start t-accent" : "end t-accent",
                    at + (right ? 8 : -8),
                    plot.y.at(.5) - 8,
                    say.text("chart.median", say.daysLong(median), range(say)));
        }
        if (naiveMedian != null) {
            svg.text(
                    "start t-warn",
                    Math.min(
                            plot.x.within(median == null ? naiveMedian : median) + (median == null ? 12 : 8),
                            WIDTH - 150.),
                    // above a falling curve there is room; under one that never falls to half, too
                    median == null ? plot.bottom - 8 : plot.y.at(.5) - 26,
                    say.text("chart.closed-only", say.days(naiveMedian)));
        }
        return svg;
    }

    private String range(Say say) {
        return medianInterval == null ? say.text("unknown") : say.range(medianInterval, 0);
    }

    private static String steps(Plot plot, List<Point> points) {
        Pen pen = new Pen().to(plot.x.at(0), plot.y.at(1));
        for (Point point : points) {
            pen.across(plot.x.within(point.day())).up(plot.y.at(point.share()));
        }
        return pen.open();
    }

    private String band(Plot plot) {
        Pen pen = new Pen().to(plot.x.at(0), plot.y.at(1));
        for (Point point : points) {
            if (!Double.isNaN(point.high())) {
                pen.across(plot.x.within(point.day())).up(plot.y.at(point.high()));
            }
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (!Double.isNaN(point.low())) {
                pen.to(plot.x.within(point.day()), plot.y.at(point.low()));
                pen.up(plot.y.at(
                        i == 0 || Double.isNaN(points.get(i - 1).low())
                                ? 1
                                : points.get(i - 1).low()));
            }
        }
        return pen.closed();
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = new ArrayList<>();
        int every = Math.max(1, points.size() / 40);
        for (int i = 0; i < points.size(); i += every) {
            Point point = points.get(i);
            rows.add(List.of(
                    say.number(point.day()),
                    say.percent1(point.share()),
                    say.percent1(new Interval(point.low(), point.high()))));
        }
        return new Twin(List.of(say.text("chart.day"), say.text("chart.still"), say.text("chart.interval")), rows);
    }
}
