package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import org.likeness.crm.web.ui.Interval;

/**
 * How long rows stay, in one strip: a thick bar from the first to the third quarter, a thin line to the ninth tenth, the
 * median with its interval on top, and the closed-only median as an amber triangle. What is not reached runs to the end.
 *
 * @param high the right end of the axis that all rows share, in days
 */
public record DwellStrip(
        Double p25, Double p75, Double p90, Double median, Interval interval, Double naiveMedian, double high) {

    private static final int WIDTH = 190;

    public Content svg() {
        Scale x = Scale.linear(0, high, 6, WIDTH - 6);
        Svg svg = Svg.inline(WIDTH, 26, null);
        for (int quarter = 0; quarter < 4; quarter++) {
            double at = x.at(high * quarter / 3);
            svg.line("grid", at, 0, at, 26);
        }
        if (p25 != null) {
            double left = x.within(p25);
            double right = p75 == null ? x.to() : x.within(p75);
            svg.rect("b-line", right, 13.2, (p90 == null ? x.to() : x.within(p90)) - right, 1.6, 0);
            svg.rect("b-line", left, 11, right - left, 6, 1);
        }
        if (median != null) {
            if (interval != null && !Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
                double low = x.within(interval.low());
                double high95 = x.within(interval.high());
                svg.line("w-accent", low, 14, high95, 14)
                        .line("w-accent", low, 11, low, 17)
                        .line("w-accent", high95, 11, high95, 17);
            }
            svg.circle("d-accent", x.within(median), 14, 3.5);
        }
        if (naiveMedian != null) {
            double at = x.within(naiveMedian);
            svg.path("d-warn", new Pen().to(at - 4, 8).to(at, 3).to(at + 4, 8).closed());
        }
        return svg;
    }
}
