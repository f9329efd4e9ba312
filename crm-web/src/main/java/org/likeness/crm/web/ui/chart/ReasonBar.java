package org.likeness.crm.web.ui.chart;

import gg.jte.Content;

/**
 * What one reason adds, as a bar left or right of a zero line that all reasons of a score share.
 *
 * @param logOdds the bar's length
 * @param lowest the most negative of all reasons, at most 0
 * @param highest the most positive of all reasons, at least 0
 */
public record ReasonBar(double logOdds, double lowest, double highest) {

    public Content svg() {
        Scale x = Scale.linear(Math.min(lowest, -.2), Math.max(highest, .2), 2, 86);
        double zero = x.at(0);
        double end = x.at(logOdds);
        Svg svg = Svg.inline(96, 24, null);
        svg.line("axis", zero, 3, zero, 21);
        return svg.rect(
                logOdds < 0 ? "b-danger" : "b-accent", Math.min(zero, end), 8, Math.max(1, Math.abs(end - zero)), 8, 1);
    }
}
