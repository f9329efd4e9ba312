package org.likeness.crm.web.acquisition;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.Whisker;

/**
 * Which channel brings those who buy.
 *
 * @param filter the form: {@code subject} (LEAD or DEAL), {@code from}, {@code to}
 * @param leads how many came in all
 * @param won how many of them were won
 * @param conversion of all channels together
 * @param rows ranked by the lower end of the interval
 * @param horizon days for the chances to be won
 * @param matureAfter days after which nine in ten have closed, or null
 * @param chiSquare Pearson's statistic over all channels, {@code df} and {@code p}; null with fewer than two
 * @param excluded rows left out of durations
 */
public record ChannelsView(
        Address address,
        Form filter,
        long leads,
        long won,
        Double conversion,
        List<Row> rows,
        double horizon,
        Double matureAfter,
        Double chiSquare,
        Integer df,
        Double p,
        long excluded)
        implements View {

    /**
     * One channel; conversion is won ÷ all that came, open ones included.
     *
     * @param id the channel, or null for those without one
     * @param name its name, or null for those without one
     * @param within the chance to be won within the view's horizon, open ones counted as long as they were watched, or null
     * @param mature conversion of those that came long enough ago, or null
     * @param matureLeads how many these are
     * @param dealsWon deals that came of the leads and were won; null of deals
     * @param amount won in all, or null
     * @param medianDays to win, or null
     * @param costPerWon or null where costs are not known
     */
    public record Row(
            String id,
            String name,
            long leads,
            double shareOfLeads,
            long won,
            Double shareOfWon,
            double conversion,
            Interval interval,
            Double within,
            Interval withinInterval,
            Double mature,
            long matureLeads,
            Long dealsWon,
            Amount amount,
            Double medianDays,
            Amount costPerWon) {}

    /** With the choices of one of its filters. */
    ChannelsView choosing(String name, List<Choice> among) {
        return new ChannelsView(
                address,
                filter.choosing(name, among),
                leads,
                won,
                conversion,
                rows,
                horizon,
                matureAfter,
                chiSquare,
                df,
                p,
                excluded);
    }

    public double high() {
        double top = rows.stream().mapToDouble(r -> r.interval().high()).max().orElse(1);
        return top > .8 ? 1 : top > .6 ? .8 : top > .4 ? .6 : top > .2 ? .4 : top > .1 ? .2 : .1;
    }

    public Whisker whisker(Row row) {
        return new Whisker(
                Whisker.Axis.share(0, high(), conversion == null ? Double.NaN : conversion),
                row.conversion(),
                row.interval());
    }

    /** Whether it is known of any channel how long things take. */
    public boolean timed() {
        return rows.stream().anyMatch(r -> r.within() != null);
    }

    /** Whether anything came long enough ago. */
    public boolean matured() {
        return rows.stream().anyMatch(r -> r.mature() != null);
    }

    public Row best() {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Channels differ by more than chance. */
    public boolean differ() {
        return p != null && p < .05;
    }

    @Override
    public String template() {
        return "acquisition/channels";
    }

    @Override
    public String place() {
        return "channels";
    }
}
