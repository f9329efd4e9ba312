package org.likeness.crm.web.ui.chart;

import java.util.List;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** How many rows have which chance, bars in the tone of their grade, each with its count. */
public record Histogram(List<Bin> bins) implements Chart {

    /** From a chance up to another, so many rows; the grade most of them have, or null. */
    public record Bin(double low, double high, long n, String grade) {}

    private static final int WIDTH = 740;
    private static final int NARROW = 340;
    private static final int DIGIT = 7;
    private static final int HEIGHT = 150;

    @Override
    public Svg svg(Say say) {
        return drawn(Svg.plot(WIDTH, HEIGHT, say.text("chart.histogram")), WIDTH, say);
    }

    @Override
    public Svg narrow(Say say) {
        return drawn(Svg.narrow(NARROW, HEIGHT, say.text("chart.histogram")), NARROW, say);
    }

    private Svg drawn(Svg svg, int width, Say say) {
        if (bins.isEmpty()) {
            return svg;
        }
        double high = bins.get(bins.size() - 1).high();
        Scale x = Scale.linear(bins.get(0).low(), high, 16, width - 16);
        long most = Math.max(1, bins.stream().mapToLong(Bin::n).max().orElse(1));
        double last = Double.NEGATIVE_INFINITY;
        for (Bin bin : bins) {
            double tall = bin.n() == 0 ? 0 : Math.max(1, 100. * bin.n() / most);
            double left = x.at(bin.low());
            double wide = x.at(bin.high()) - left;
            svg.rect(
                    "b-" + (bin.grade() == null ? "mid" : bin.grade().toLowerCase(java.util.Locale.ROOT)),
                    left + 1,
                    122 - tall,
                    wide - 2,
                    tall,
                    0);
            String count = say.number(bin.n());
            if (wide >= DIGIT * count.length()) {
                svg.text("mid t-2", left + wide / 2, 116 - tall, count);
            }
            // the last edge is always told
            if (left - last >= 60 && (x.at(high) - left >= 36 || last < 0)) {
                svg.text("mid", left, 140, say.percent(bin.low()));
                last = left;
            }
        }
        svg.line("axis", 16, 122, width - 16., 122);
        return svg.text("mid", x.at(high), 140, say.percent(high));
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = bins.stream()
                .map(b -> List.of(
                        say.percent1(b.low()),
                        say.percent1(b.high()),
                        say.number(b.n()),
                        b.grade() == null ? "" : b.grade()))
                .toList();
        return new Twin(
                List.of(say.text("chart.from"), say.text("chart.to"), say.text("chart.rows"), say.text("field.grade")),
                rows);
    }
}
