package org.likeness.crm.web.ui.chart;

import gg.jte.Content;

/** One stalled deal against the others of its stage: when those that advance leave, and where this one is, in days. */
public record StalledStrip(double p10, double median, double p90, double here, double high) {

    public Content svg() {
        Scale x = Scale.linear(0, high, 4, 84);
        Svg svg = Svg.inline(90, 20, null);
        svg.rect("b-line", x.from(), 9.4, x.to() - x.from(), 1.2, 0);
        svg.rect("b-line", x.within(p10), 7, x.within(p90) - x.within(p10), 6, 1);
        svg.line("w-accent", x.within(median), 5, x.within(median), 15);
        return svg.circle("d-danger", x.within(here), 10, 4);
    }
}
