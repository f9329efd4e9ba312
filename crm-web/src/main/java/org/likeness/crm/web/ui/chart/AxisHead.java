package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import java.util.Map;
import org.likeness.crm.web.ui.Say;

/** The names of the marks of a lift axis, for the head of its column. */
public final class AxisHead {

    private static final Map<Double, String> NAMES = Map.of(.125, "⅛", .25, "¼", .5, "½", 2., "2×", 4., "4×", 8., "8×");

    private AxisHead() {}

    public static Content of(Whisker.Axis axis, Say say) {
        Svg svg = Svg.inline(axis.width(), 16, null);
        for (double grid : axis.grid()) {
            if (grid >= axis.low() && grid <= axis.high()) {
                svg.text("mid", axis.scale().at(grid), 12, NAMES.getOrDefault(grid, say.number(grid)));
            }
        }
        return svg.text("mid t-ink", axis.scale().at(1), 12, say.text("chart.average"));
    }
}
