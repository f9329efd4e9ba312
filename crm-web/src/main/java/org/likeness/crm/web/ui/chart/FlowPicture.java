package org.likeness.crm.web.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/**
 * Where deals go: a bar per stage, what moves on as a band to the next, what is lost falling out below.
 *
 * @param stages in order
 * @param won how many were won in the end
 */
public record FlowPicture(List<Node> stages, long won) implements Chart {

    /** A stage: visits that entered it, and how many were lost in it. */
    public record Node(String name, long entered, long lost) {}

    private static final int WIDTH = 300;
    private static final int HEIGHT = 288;
    private static final double TOP = 48;
    private static final double FLOOR = 240;
    private static final double BAR = 7;

    @Override
    public Svg svg(Say say) {
        Svg svg = Svg.plot(WIDTH, HEIGHT, say.text("chart.flow"));
        long most = Math.max(1, stages.stream().mapToLong(Node::entered).max().orElse(1));
        double unit = 150. / most;
        double step = (WIDTH - 30.) / Math.max(1, stages.size());
        for (int i = 0; i < stages.size(); i++) {
            Node node = stages.get(i);
            double x = 8 + i * step;
            double next = i + 1 < stages.size() ? stages.get(i + 1).entered() : won;
            double through = Math.min(next, node.entered() - node.lost()) * unit;
            svg.path(
                    "band",
                    new Pen()
                            .to(x + BAR, TOP)
                            .to(x + step, TOP)
                            .to(x + step, TOP + Math.max(through, 1))
                            .to(x + BAR, TOP + Math.max(through, 1))
                            .closed());
            double lost = node.lost() * unit;
            if (lost > 0) {
                double from = TOP + through;
                double wide = Math.max(2, Math.min(lost * .5, step - BAR - 8));
                double drop = x + BAR + 4 + wide;
                svg.path(
                        "band-grey",
                        new Pen()
                                .to(x + BAR, from)
                                .curve(x + BAR + wide * .6, from, drop, from + 8, drop, from + 34)
                                .to(drop, FLOOR)
                                .to(drop - wide, FLOOR)
                                .to(drop - wide, from + lost + 4)
                                .to(x + BAR, from + lost)
                                .closed());
                svg.text("mid", Math.max(14, drop - wide / 2), FLOOR + 16, say.number(node.lost()));
            }
            svg.rect("b-accent", x, TOP, BAR, Math.max(1, node.entered() * unit), 0);
            label(svg, x, node.name(), say.number(node.entered()), i % 2 == 1 && stages.size() > 3);
        }
        double last = 8 + stages.size() * step;
        svg.rect("b-success", last, TOP, BAR, Math.max(1, won * unit), 0);
        svg.text("end", WIDTH - 2., 24, say.word("fate", "won")).text("end t-2", WIDTH - 2., 38, say.number(won));
        return svg.text("end", WIDTH - 2., FLOOR + 16, say.word("fate", "lost"));
    }

    private static void label(Svg svg, double x, String name, String count, boolean raised) {
        String brief = name.codePointCount(0, name.length()) > 11
                ? name.substring(0, name.offsetByCodePoints(0, 10)) + "…"
                : name;
        svg.text("start", x - 2, raised ? 10 : 24, brief).text("start t-2", x - 2, 38, count);
    }

    @Override
    public Twin twin(Say say) {
        List<List<String>> rows = new ArrayList<>();
        for (Node node : stages) {
            rows.add(List.of(node.name(), say.number(node.entered()), say.number(node.lost())));
        }
        rows.add(List.of(say.word("fate", "won"), say.number(won), ""));
        return new Twin(List.of(say.text("field.stage"), say.text("funnel.entered"), say.text("funnel.lost")), rows);
    }
}
