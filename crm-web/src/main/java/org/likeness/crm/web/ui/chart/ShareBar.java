package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import org.likeness.crm.web.ui.Interval;

/** A share as a bar from zero, with its interval drawn over its end; every row has the same axis. */
public record ShareBar(double share, Interval interval, double high, String tone) {

    private static final int WIDTH = 150;

    public Content svg() {
        Scale x = Scale.linear(0, high, 1, WIDTH - 4);
        Svg svg = Svg.inline(WIDTH, 20, null);
        svg.line("grid", x.at(high / 2), 0, x.at(high / 2), 20).line("grid", x.at(high), 0, x.at(high), 20);
        svg.line("axis", x.at(0), 0, x.at(0), 20);
        svg.rect("b-" + tone, x.at(0), 6, x.within(share) - x.at(0), 8, 0);
        if (interval != null && !Double.isNaN(interval.low())) {
            svg.line("w-accent", x.within(interval.low()), 10, x.within(interval.high()), 10);
        }
        return svg;
    }
}
