package org.likeness.crm.web.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/**
 * How large a share has met which end by which day, with those still open counted (Aalen–Johansen).
 *
 * @param lines one per end
 * @param horizon the day at which the shares are written, or NaN for the last one
 */
public record IncidenceCurves(List<Line> lines, double horizon) implements Chart {

    /** One end: {@code won}, {@code advanced}, {@code lost} or {@code movedBack}. */
    public record Line(String end, List<Step> steps) {

        double at(double day) {
            double share = 0;
            for (Step step : steps) {
                if (step.day() <= day) {
                    share = step.share();
                }
            }
            return share;
        }
    }

    /** From this day on, this share. */
    public record Step(double day, double share) {}

    private static final int WIDTH = 430;
    private static final int HEIGHT = 288;

    @Override
    public Svg svg(Say say) {
        double end = Math.max(
                1,
                lines.stream()
                        .flatMap(l -> l.steps().stream())
                        .mapToDouble(Step::day)
                        .max()
                        .orElse(1));
        double top = lines.stream()
                .flatMap(l -> l.steps().stream())
                .mapToDouble(Step::share)
                .max()
                .orElse(1);
        Plot plot = Plot.of(
                WIDTH,
                HEIGHT,
                24,
                end,
                Math.min(1, Math.max(.1, Scale.niceCeiling(top * 1.02))),
                say.text("chart.incidence"));
        plot.shares(say).days(say, Plot.ticks(end));
        double day = Double.isNaN(horizon) ? end : Math.min(horizon, end);
        double at = plot.x.at(day);
        plot.svg.line("dash", at, 10, at, plot.bottom);
        plot.svg.text("mid", Math.min(at, WIDTH - 40.), plot.bottom + 38, say.text("chart.by-day", day));
        for (Line line : lines) {
            Pen pen = new Pen().to(plot.x.at(0), plot.y.at(0));
            for (Step step : line.steps()) {
                pen.across(plot.x.at(step.day())).up(plot.y.at(step.share()));
            }
            pen.across(plot.x.at(end));
            boolean good = line.end().equals("won") || line.end().equals("advanced");
            plot.svg.path(good ? "l-accent" : line.end().equals("lost") ? "l-grey" : "l-quiet", pen.open());
            double share = line.at(day);
            plot.svg.circle(good ? "d-accent" : "d-grey", at, plot.y.at(share), 3.5);
            boolean right = at < WIDTH * .75;
            plot.svg.text(
                    (right ? "start " : "end ") + (good ? "t-accent" : "t-ink"),
                    at + (right ? 6 : -6),
                    plot.y.at(share) + (share < plot.y.high() * .1 ? -7 : 16),
                    say.text("chart.fate", say.word("fate", line.end()), say.percent(share)));
        }
        return plot.svg;
    }

    @Override
    public Twin twin(Say say) {
        double end = lines.stream()
                .flatMap(l -> l.steps().stream())
                .mapToDouble(Step::day)
                .max()
                .orElse(1);
        List<String> heads = new ArrayList<>(List.of(say.text("chart.day")));
        lines.forEach(l -> heads.add(say.word("fate", l.end())));
        List<List<String>> rows = new ArrayList<>();
        for (double day : Plot.ticks(end)) {
            List<String> row = new ArrayList<>(List.of(say.number(day)));
            lines.forEach(l -> row.add(say.percent1(l.at(day))));
            rows.add(row);
        }
        return new Twin(heads, rows);
    }
}
