package org.likeness.crm.web.score;

import java.util.List;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.Whisker;

/**
 * What the score of a lead or deal would be if facts of it were others.
 *
 * @param list where its like are listed, {@code /leads} or {@code /deals}
 * @param name of the record
 * @param now its probability and grade; null grade without a signal
 * @param supposed the same with what is chosen
 * @param chosen whether anything is
 * @param refusal why something in the address was left out, or null
 * @param unknown facts that are not known of it, those that could change most first
 * @param known the others
 * @param others facts that hardly matter, which are not shown
 */
public record WhatIfView(
        String list,
        String path,
        String name,
        Chance now,
        Chance supposed,
        boolean chosen,
        String refusal,
        List<Row> unknown,
        List<Row> known,
        int others)
        implements View {

    public record Chance(double probability, String grade) {}

    /**
     * A fact, all others being as they are supposed.
     *
     * @param name of its field in the form
     * @param value what the record has
     * @param choices what it might be, each with the chance then
     * @param from the lowest chance of them, {@code to} the highest
     */
    public record Row(
            String name, String fact, String value, List<Choice> choices, String picked, double from, double to) {}

    public boolean empty() {
        return unknown.isEmpty() && known.isEmpty();
    }

    /** The common axis of all chances. */
    public double high() {
        double top = Math.max(
                supposed.probability(),
                java.util.stream.Stream.concat(unknown.stream(), known.stream())
                        .mapToDouble(Row::to)
                        .max()
                        .orElse(0));
        return top > .8 ? 1 : top > .6 ? .8 : top > .4 ? .6 : top > .2 ? .4 : .2;
    }

    public Whisker picture(Row row) {
        return new Whisker(
                Whisker.Axis.share(0, high(), Double.NaN).untold(),
                supposed.probability(),
                new Interval(row.from(), row.to()));
    }

    @Override
    public String template() {
        return "score/whatif";
    }

    @Override
    public String place() {
        return list.substring(1);
    }
}
