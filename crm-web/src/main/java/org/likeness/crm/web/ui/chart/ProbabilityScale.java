package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import org.likeness.crm.web.ui.Say;

/** From the average to this record on an axis of log-odds that is labelled in percent. */
public record ProbabilityScale(double average, double here, String averageWords, String hereWords) {

    private static final double[] TICKS = {.01, .02, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .98, .99};

    /** Half of what the longer words take. */
    private static final double ROOM = 62;

    public Content svg(Say say) {
        double low = Math.min(.1, ticksBelow(Math.min(average, here)));
        double high = Math.max(.75, ticksAbove(Math.max(average, here)));
        Scale x = Scale.logit(low, high, 14, 346);
        Svg svg = Svg.plot(360, 48, hereWords + ", " + averageWords);
        svg.line("axis", 8, 22, 352, 22);
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : TICKS) {
            double at = x.at(tick);
            if (tick >= low && tick <= high && at - last >= 30) {
                svg.line("axis", at, 19, at, 25).text("mid", at, 40, say.percent(tick));
                last = at;
            }
        }
        double from = x.at(average);
        double to = x.at(here);
        svg.line("l-accent", from, 22, to, 22);
        svg.circle("d-ring", from, 22, 4.5).circle("d-accent", to, 22, 4.5);
        boolean right = to >= from;
        if (Math.abs(to - from) >= 2 * ROOM) {
            svg.text("mid", within(from, ROOM), 11, averageWords);
            return svg.text("t-accent mid", within(to, ROOM), 11, hereWords);
        }
        // too close for both to stand over their marks: they part where the marks do, each with room for its words
        double parting = within((from + to) / 2, 2 * ROOM);
        svg.text(right ? "end" : "start", parting + (right ? -4 : 4), 11, averageWords);
        return svg.text("t-accent " + (right ? "start" : "end"), parting + (right ? 4 : -4), 11, hereWords);
    }

    private static double within(double x, double room) {
        return Math.min(Math.max(x, room), 360 - room);
    }

    private static double ticksBelow(double p) {
        double best = TICKS[0];
        for (double tick : TICKS) {
            best = tick <= p ? tick : best;
        }
        return best;
    }

    private static double ticksAbove(double p) {
        for (double tick : TICKS) {
            if (tick >= p) {
                return tick;
            }
        }
        return TICKS[TICKS.length - 1];
    }
}
