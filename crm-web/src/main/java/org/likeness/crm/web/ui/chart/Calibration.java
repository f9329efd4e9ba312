package org.likeness.crm.web.ui.chart;

import java.util.List;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** Do predicted chances come true: observed share against predicted one in each bin, with how many rows below. */
public record Calibration(List<Bin> bins) implements Chart {

    /** The mean predicted chance of a bin, the observed share with its interval, and its rows. */
    public record Bin(double predicted, double observed, Interval interval, long n) {}

    private static final int WIDTH = 370;
    private static final int HEIGHT = 344;

    @Override
    public Svg svg(Say say) {
        double top = bins.stream()
                .mapToDouble(b -> Math.max(b.predicted(), b.interval().high()))
                .max()
                .orElse(1);
        double high = top > .8 ? 1 : top > .6 ? .8 : top > .4 ? .6 : .4;
        Plot plot = Plot.of(WIDTH, HEIGHT, 52, high, high, say.text("chart.calibration"));
        plot.shares(say);
        for (double share = 0; share <= high + 1e-9; share += .2) {
            plot.svg.text("mid", plot.x.at(share), plot.bottom + 16, say.percent(share));
        }
        plot.svg.line("dash", plot.x.at(0), plot.y.at(0), plot.x.at(high), plot.y.at(high));
        plot.svg.text("end", plot.x.to(), plot.bottom - 8, say.text("chart.calibration.line"));
        long most = Math.max(1, bins.stream().mapToLong(Bin::n).max().orElse(1));
        for (Bin bin : bins) {
            double x = plot.x.at(bin.predicted());
            double low = plot.y.at(bin.interval().low());
            double up = plot.y.at(bin.interval().high());
            plot.svg
                    .line("w-accent", x, low, x, up)
                    .line("w-accent", x - 3, low, x + 3, low)
                    .line("w-accent", x - 3, up, x + 3, up);
            plot.svg.circle("d-accent", x, plot.y.at(bin.observed()), 3.5);
            double tall = 28. * bin.n() / most;
            plot.svg.rect("b-line", x - 4, HEIGHT - 20 - tall, 8, tall, 0);
        }
        return plot.svg.text("mid", (plot.x.from() + plot.x.to()) / 2, HEIGHT - 6., say.text("chart.calibration.bars"));
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = bins.stream()
                .map(b -> List.of(
                        say.percent1(b.predicted()),
                        say.percent1(b.observed()),
                        say.percent1(b.interval()),
                        say.number(b.n())))
                .toList();
        return new Twin(
                List.of(
                        say.text("chart.predicted"),
                        say.text("chart.observed"),
                        say.text("chart.interval"),
                        say.text("chart.rows")),
                rows);
    }
}
