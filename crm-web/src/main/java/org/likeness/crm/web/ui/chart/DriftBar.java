package org.likeness.crm.web.ui.chart;

import gg.jte.Content;

/** How far a feature has drifted (population stability index), with lines at note (.1) and warning (.25). */
public record DriftBar(double index, double high) {

    public Content svg() {
        Scale x = Scale.linear(0, Math.max(high, .3), 0, 236);
        Svg svg = Svg.inline(240, 20, null);
        svg.rect(index >= .25 ? "b-warn" : "b-line", 0, 5, Math.max(1, x.within(index)), 10, 0);
        return svg.line("dash", x.at(.1), 0, x.at(.1), 20).line("dash", x.at(.25), 0, x.at(.25), 20);
    }
}
