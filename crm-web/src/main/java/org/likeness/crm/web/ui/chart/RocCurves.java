package org.likeness.crm.web.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** Does it rank won above lost: share of won found against share of lost called, the newest version in front. */
public record RocCurves(List<Line> lines) implements Chart {

    /** One version: its area and its curve from (0,0) to (1,1). */
    public record Line(String name, double auc, List<Point> points) {}

    /** Calling this share of the lost finds this share of the won. */
    public record Point(double ofLost, double ofWon) {}

    private static final int WIDTH = 370;
    private static final int HEIGHT = 344;

    @Override
    public Svg svg(Say say) {
        Plot plot = Plot.of(WIDTH, HEIGHT, 20, 1, 1, say.text("chart.roc"));
        plot.shares(say);
        for (double share = 0; share <= 1; share += .25) {
            plot.svg.text("mid", plot.x.at(share), plot.bottom + 16, say.percent(share));
        }
        plot.svg.line("dash", plot.x.at(0), plot.y.at(0), plot.x.at(1), plot.y.at(1));
        plot.svg.text("start", plot.x.at(.62), plot.y.at(.56), say.text("chart.roc.chance", say.bare(.5)));
        for (int i = lines.size() - 1; i >= 0; i--) {
            Pen pen = new Pen().to(plot.x.at(0), plot.y.at(0));
            lines.get(i).points().forEach(p -> pen.to(plot.x.at(p.ofLost()), plot.y.at(p.ofWon())));
            plot.svg.path(
                    i == 0 ? "l-accent" : "l-quiet",
                    pen.to(plot.x.at(1), plot.y.at(1)).open());
            plot.svg.text(
                    i == 0 ? "start t-accent" : "start t-2",
                    plot.x.at(.02) + 6,
                    26 + 17. * i,
                    say.text(
                            "chart.roc.auc",
                            lines.get(i).name(),
                            say.bare(lines.get(i).auc())));
        }
        return plot.svg.text("mid", (plot.x.from() + plot.x.to()) / 2, HEIGHT - 4., say.text("chart.roc.axes"));
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = new ArrayList<>();
        if (!lines.isEmpty()) {
            List<Point> points = lines.get(0).points();
            int every = Math.max(1, points.size() / 20);
            for (int i = 0; i < points.size(); i += every) {
                rows.add(List.of(
                        say.percent1(points.get(i).ofLost()),
                        say.percent1(points.get(i).ofWon())));
            }
        }
        return new Twin(List.of(say.text("chart.of-lost"), say.text("chart.of-won")), rows);
    }
}
