package org.likeness.crm.web.ui.chart;

import java.util.List;
import org.likeness.crm.web.ui.Say;

/** The ground of a chart with two axes: grid lines with their shares at the left, days or shares below. */
final class Plot {

    final Svg svg;
    final Scale x;
    final Scale y;
    final double bottom;

    private Plot(Svg svg, Scale x, Scale y, double bottom) {
        this.svg = svg;
        this.x = x;
        this.y = y;
        this.bottom = bottom;
    }

    /**
     * @param width of the picture
     * @param height of the picture
     * @param below room left under the axis for more rows of text
     */
    static Plot of(int width, int height, int below, double xHigh, double yHigh, String label) {
        double bottom = height - 24. - below;
        Scale x = Scale.linear(0, xHigh, 42, width - 14);
        Scale y = Scale.linear(0, yHigh, bottom, 10);
        return new Plot(Svg.plot(width, height, label), x, y, bottom);
    }

    /** Horizontal lines at round shares, four or five of them. */
    Plot shares(Say say) {
        double step = y.high() > .6 ? y.high() > .81 ? .25 : .2 : y.high() > .3 ? .1 : y.high() > .12 ? .05 : .02;
        for (double share = 0; share <= y.high() + 1e-9; share += step) {
            svg.line("grid", x.from(), y.at(share), x.to(), y.at(share));
            svg.text("end", x.from() - 6, y.at(share) + 4, say.percent(share));
        }
        return this;
    }

    Plot days(Say say, List<Double> ticks) {
        for (double day : ticks) {
            svg.text("mid", x.at(day), bottom + 16, day < 10 ? say.number(day) : say.number(day, 0));
        }
        return this;
    }

    /** Five or six round days from 0 up to the end. */
    static List<Double> ticks(double high) {
        double raw = high / 5;
        double step = 1;
        for (double candidate :
                new double[] {1, 2, 5, 7, 10, 14, 20, 28, 30, 50, 60, 90, 100, 120, 180, 200, 365, 730}) {
            if (candidate <= raw * 1.01) {
                step = candidate;
            }
        }
        if (raw > 730) {
            step = Math.ceil(raw / 365) * 365;
        }
        java.util.ArrayList<Double> ticks = new java.util.ArrayList<>();
        for (double day = 0; day <= high + 1e-9; day += step) {
            ticks.add(day);
        }
        return ticks;
    }
}
