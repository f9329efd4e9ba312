package org.likeness.crm.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.forecast.BackTest.Tested;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.OpenDeal;
import org.likeness.crm.funnel.Outlook;
import org.likeness.crm.funnel.Outlooks;
import org.likeness.crm.stamp.Stamp;

/** Foretells what open deals bring. Reads every deal twice, so a caller that asks often keeps the answer. */
@ApplicationScoped
public class Forecasts {
    private static final int METHOD = 1;
    private static final int TESTED_MONTHS = 3;
    private static final int PAST_MONTHS = 12;

    private DataSource source;
    private Clock clock;
    private Outlooks outlooks;

    /** For CDI. */
    protected Forecasts() {}

    @Inject
    public Forecasts(DataSource source, Clock clock, Outlooks outlooks) {
        this.source = source;
        this.clock = clock;
        this.outlooks = outlooks;
    }

    /**
     * The forecast as of now, with its test.
     *
     * @throws org.likeness.crm.kernel.RecordNotFound if there is no such pipeline
     */
    public Forecast of(ForecastQuestion question) {
        Instant now = clock.instant();
        List<OpenDeal> open = new ArrayList<>();
        Outlook outlook = outlooks.of(FunnelQuestion.now(question.pipeline(), question.sight()), open::add);
        Stand stand = new Stand(open, outlook);
        String currency = stand.priced() ? stand.currency() : usual(question, now);
        Told told = stand.told(currency);
        boolean enough = told.counted() >= Forecast.FEWEST;
        Periods periods = Periods.ahead(Days.of(now), question.months());
        Expected[] expected = enough ? stand.expected(currency, periods) : new Expected[0];
        Expected all = enough ? expected[periods.size()] : null;
        Stamp seen = outlook.stamp();
        return new Forecast(
                new Stamp(
                        "forecast",
                        METHOD,
                        new TreeMap<>(question.options()),
                        Simulation.SEED,
                        seen.rows(),
                        seen.digest(),
                        seen.dataUpTo(),
                        now),
                currency,
                told,
                IntStream.range(0, enough ? periods.size() : 0)
                        .mapToObj(k -> new MonthAhead(periods.from(k), periods.to(k), expected[k]))
                        .toList(),
                all,
                enough ? (Double) Math.max(0, stand.everWon(currency) - all.deals()) : null,
                past(question, currency, Days.date(Days.of(now))),
                tested(question, currency, Days.of(now)));
    }

    /** The currency most deals won of late are in, where no open deal has an amount; {@code null} when most have none. */
    private String usual(ForecastQuestion question, Instant now) {
        Map<String, Integer> counts = new HashMap<>();
        LocalDate first = Days.date(Days.of(now)).withDayOfMonth(1).minusMonths(PAST_MONTHS);
        won(question, Days.endOf(first.minusDays(1)), (id, opened, closed, amount, in) -> Stand.count(counts, in));
        return Stand.most(counts);
    }

    private List<MonthPast> past(ForecastQuestion question, String currency, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(PAST_MONTHS);
        TreeMap<LocalDate, Won> months = new TreeMap<>();
        for (int k = 0; k <= PAST_MONTHS; k++) {
            months.put(first.plusMonths(k), Won.NOTHING);
        }
        won(question, Days.endOf(first.minusDays(1)), (id, opened, closed, amount, in) -> {
            if (Objects.equals(in, currency)) {
                months.computeIfPresent(Days.date(closed).withDayOfMonth(1), (month, won) -> won.and(amount));
            }
        });
        return months.entrySet().stream()
                .map(month -> new MonthPast(month.getKey(), month.getValue()))
                .toList();
    }

    private BackTest tested(ForecastQuestion question, String currency, long now) {
        LocalDate asOf = Days.date(now).minusMonths(TESTED_MONTHS);
        List<OpenDeal> open = new ArrayList<>();
        Outlook outlook = outlooks.of(
                new FunnelQuestion(question.pipeline(), null, null, asOf, null, null, question.sight()), open::add);
        Stand stand = new Stand(open, outlook);
        Told told = stand.told(currency);
        if (told.counted() < Forecast.FEWEST) {
            return null;
        }
        Periods periods = Periods.between(Days.endOf(asOf), now);
        Expected[] expected = stand.expected(currency, periods);
        Won[] happened = new Won[periods.size() + 3];
        Arrays.fill(happened, Won.NOTHING);
        int all = periods.size();
        int untold = all + 1;
        int opened = all + 2;
        Set<Long> counted = stand.counted(currency);
        Set<Long> known = stand.all();
        won(question, Days.endOf(asOf), (id, since, closed, amount, in) -> {
            int period = periods.of(closed);
            if (period < 0 || !Objects.equals(in, currency)) {
                return;
            }
            if (counted.contains(id)) {
                happened[period] = happened[period].and(amount);
                happened[all] = happened[all].and(amount);
            } else {
                int of = known.contains(id) ? untold : opened;
                happened[of] = happened[of].and(amount);
            }
        });
        return new BackTest(
                asOf,
                told,
                IntStream.range(0, all)
                        .mapToObj(k -> new Tested(periods.from(k), periods.to(k), expected[k], happened[k]))
                        .toList(),
                expected[all],
                happened[all],
                happened[untold],
                happened[opened]);
    }

    private void won(ForecastQuestion question, long after, WonDeals.Reader reader) {
        try (Connection connection = source.getConnection()) {
            new WonDeals(question).read(connection, after, reader);
        } catch (SQLException failed) {
            throw new IllegalStateException("The won deals could not be read for the forecast.", failed);
        }
    }
}
