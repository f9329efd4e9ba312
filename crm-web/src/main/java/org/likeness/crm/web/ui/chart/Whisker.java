package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import java.util.List;
import org.likeness.crm.web.ui.Interval;

/**
 * An estimate with its interval on a common axis, for a table cell: accent when clear of the reference, red when
 * clear and below, grey when not told apart from it. An end outside the axis loses its cap and gets an arrow.
 *
 * @param axis the axis all rows share
 * @param estimate the number; NaN draws the axis only
 * @param interval its 95% interval, or null
 */
public record Whisker(Axis axis, double estimate, Interval interval) {

    private static final int HEIGHT = 24;
    private static final double MIDDLE = 12;

    /**
     * @param low left end
     * @param high right end
     * @param logarithmic for ratios such as a lift
     * @param reference where a line marks the average, or NaN for none
     * @param grid where faint lines stand
     * @param width in pixels
     * @param told false draws everything grey
     */
    public record Axis(
            double low,
            double high,
            boolean logarithmic,
            double reference,
            List<Double> grid,
            int width,
            boolean told) {

        /** For rows that do not count as told apart, whatever their interval says. */
        public Axis untold() {
            return new Axis(low, high, logarithmic, reference, grid, width, false);
        }

        Scale scale() {
            return logarithmic ? Scale.log(low, high, 6, width - 6) : Scale.linear(low, high, 6, width - 6);
        }

        /** For lifts: a quarter to four times, wider when an estimate needs it. */
        public static Axis lift(double lowest, double highest) {
            double low = lowest < .25 ? .125 : .25;
            double high = highest > 4 ? 8 : highest > 2.2 ? 4 : 2.4;
            return new Axis(low, high, true, 1, List.of(.125, .25, .5, 2., 4., 8.), 204, true);
        }

        /** For shares between two ends. */
        public static Axis share(double low, double high, double reference) {
            double third = (high - low) / 4;
            return new Axis(
                    low,
                    high,
                    false,
                    reference,
                    List.of(low, low + third, low + 2 * third, low + 3 * third, high),
                    124,
                    true);
        }
    }

    public Content svg() {
        Scale x = axis.scale();
        Svg svg = Svg.inline(axis.width(), HEIGHT, null);
        for (double grid : axis.grid()) {
            if (grid >= axis.low() && grid <= axis.high()) {
                svg.line("grid", x.at(grid), 0, x.at(grid), HEIGHT);
            }
        }
        if (!Double.isNaN(axis.reference())) {
            svg.line("ref", x.at(axis.reference()), 0, x.at(axis.reference()), HEIGHT);
        }
        if (Double.isNaN(estimate)) {
            return svg;
        }
        if (interval != null && !Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
            String stroke = "w-" + tone();
            svg.line(stroke, x.within(interval.low()), MIDDLE, x.within(interval.high()), MIDDLE);
            end(svg, stroke, x, interval.low(), -1);
            end(svg, stroke, x, interval.high(), 1);
        }
        return svg.circle("d-" + tone(), x.within(estimate), MIDDLE, 3.5);
    }

    private void end(Svg svg, String stroke, Scale x, double value, int side) {
        double at = x.within(value);
        boolean clipped = side < 0 ? value < axis.low() : value > axis.high();
        if (clipped) {
            svg.line(stroke, at, MIDDLE, at - side * 4, MIDDLE - 3).line(stroke, at, MIDDLE, at - side * 4, MIDDLE + 3);
        } else {
            svg.line(stroke, at, MIDDLE - 3, at, MIDDLE + 3);
        }
    }

    /** {@code accent}, {@code danger} or {@code grey}. */
    String tone() {
        if (!axis.told()) {
            return "grey";
        }
        if (Double.isNaN(axis.reference())) {
            return "accent";
        }
        if (interval == null || interval.covers(axis.reference())) {
            return "grey";
        }
        return estimate < axis.reference() ? "danger" : "accent";
    }
}
