package org.likeness.crm.web.ui.chart;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** Money by calendar month: what came in as bars, what is expected as paler bars with their bands. */
public record MonthBars(List<Bar> bars, String currency) implements Chart {

    /** A month from that day on; a band makes it an expected one, null one that was. */
    public record Bar(LocalDate from, double amount, Interval band) {}

    private static final int WIDTH = 740;
    private static final int NARROW = 340;
    private static final int HEIGHT = 200;
    private static final double BOTTOM = 176;

    @Override
    public Svg svg(Say say) {
        return drawn(Svg.plot(WIDTH, HEIGHT, say.text("chart.months")), WIDTH, say);
    }

    @Override
    public Svg narrow(Say say) {
        return drawn(Svg.narrow(NARROW, HEIGHT, say.text("chart.months")), NARROW, say);
    }

    private Svg drawn(Svg svg, int width, Say say) {
        double high = Scale.niceCeiling(bars.stream()
                .mapToDouble(b -> b.band() == null
                        ? b.amount()
                        : Math.max(b.amount(), b.band().high()))
                .max()
                .orElse(1));
        Scale y = Scale.linear(0, high, BOTTOM, 12);
        double from = width == NARROW ? 48 : 76;
        for (int k = 0; k <= 4; k++) {
            double at = y.at(high * k / 4);
            svg.line("grid", from, at, width - 4., at);
            svg.text("end", from - 6, at + 4, say.moneyShort(Amount.of(high * k / 4, currency)));
        }
        double step = (width - 4 - from) / Math.max(1, bars.size());
        double gap = Math.min(3, step / 8);
        int every = (int) Math.ceil(48 / step);
        for (int k = 0; k < bars.size(); k++) {
            Bar bar = bars.get(k);
            double left = from + k * step;
            svg.rect(
                    bar.band() == null ? "b-accent" : "b-line",
                    left + gap,
                    y.at(bar.amount()),
                    step - 2 * gap,
                    BOTTOM - y.at(bar.amount()),
                    1);
            double middle = left + step / 2;
            if (bar.band() != null) {
                double low = y.at(bar.band().low());
                double up = y.at(bar.band().high());
                svg.line("w-accent", middle, low, middle, up);
                svg.line("w-accent", middle - 3, low, middle + 3, low);
                svg.line("w-accent", middle - 3, up, middle + 3, up);
            }
            if (k % every == 0) {
                svg.text("mid", middle, HEIGHT - 6., say.month(bar.from()));
            }
        }
        return svg.line("axis", from, BOTTOM, width - 4., BOTTOM);
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = bars.stream()
                .map(b -> List.of(
                        say.month(b.from()) + " " + b.from().getYear(),
                        b.band() == null ? say.money(sum(b.amount())) : "",
                        b.band() == null ? "" : say.money(sum(b.amount())),
                        b.band() == null
                                ? ""
                                : say.money(sum(b.band().low())) + "–"
                                        + say.money(sum(b.band().high()))))
                .toList();
        return new Twin(
                List.of(
                        say.text("forecast.month"),
                        say.text("outcome.WON"),
                        say.text("forecast.expected"),
                        say.text("forecast.band")),
                rows);
    }

    private Amount sum(double value) {
        return Amount.of(Math.rint(value), currency);
    }
}
