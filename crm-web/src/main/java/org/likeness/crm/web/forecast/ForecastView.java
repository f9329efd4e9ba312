package org.likeness.crm.web.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.likeness.crm.forecast.BackTest;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.MonthBars;

/**
 * What open deals bring, beside what was won.
 *
 * @param filter {@code pipeline} and {@code months}
 * @param forecast as of now
 * @param today the reader's day
 */
public record ForecastView(Form filter, Forecast forecast, LocalDate today) implements View {

    /** Where the same is a table to be opened elsewhere. */
    public String export() {
        var query = new LinkedHashMap<String, List<String>>();
        filter.values().forEach((name, value) -> query.put(name, List.of(value)));
        return new Address("/forecast/export", query).href();
    }

    public boolean told() {
        return forecast.expected() != null;
    }

    /** Whether there is anything to show at all. */
    public boolean empty() {
        return forecast.told().open() == 0
                && forecast.past().stream().allMatch(m -> m.won().deals() == 0);
    }

    public Amount amount(double value) {
        return Amount.of(Math.rint(value), forecast.currency() == null ? Sums.house() : forecast.currency());
    }

    /** What was won in the twelve months before this one. */
    public double wonBefore() {
        return forecast.past().stream()
                .filter(m -> m.month().isBefore(today.withDayOfMonth(1)))
                .mapToDouble(m -> m.won().amount())
                .sum();
    }

    public long dealsBefore() {
        return forecast.past().stream()
                .filter(m -> m.month().isBefore(today.withDayOfMonth(1)))
                .mapToLong(m -> m.won().deals())
                .sum();
    }

    /** Whether the test's band held what happened. */
    public boolean held() {
        BackTest test = forecast.backTest();
        return test.expected().covers(test.happened().amount());
    }

    /** A whole month by its name, a part of one by its days. */
    public static String month(LocalDate from, LocalDate to, Say say) {
        var whole = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
        return whole ? say.month(from) : say.day(from) + "–" + say.day(to);
    }

    public MonthBars bars() {
        var bars = new ArrayList<MonthBars.Bar>();
        forecast.past()
                .forEach(m -> bars.add(new MonthBars.Bar(m.month(), m.won().amount(), null)));
        forecast.months()
                .forEach(m -> bars.add(new MonthBars.Bar(
                        m.from(),
                        m.expected().amount(),
                        new Interval(m.expected().low(), m.expected().high()))));
        return new MonthBars(bars, amount(0).currency());
    }

    @Override
    public String template() {
        return "forecast/forecast";
    }

    @Override
    public String place() {
        return "forecast";
    }
}
