package org.likeness.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.funnel.Outlooks;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/** One stage: each month 12 deals of 100 are opened on the 1st, half of which are won after 10 days, half lost after 20. */
class ForecastsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-02T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 1);

    private static Forecast forecast;
    private static long done;

    @BeforeAll
    static void keepABook() {
        TestDatabase.clear();
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("One stage");
            long stage = book.stage(pipeline, "Talk", 0);
            done = book.pipeline("All closed");
            String november = "2020-11-20 00:00:00";
            book.deal(done, "WON", "2020-11-01 00:00:00", november, "amount", 70, "currency", "EUR");
            for (LocalDate month = LocalDate.of(2020, 1, 1); !month.isAfter(LAST); month = month.plusMonths(1)) {
                for (int i = 0; i < 12; i++) {
                    boolean open = month.equals(LAST);
                    boolean won = i % 2 == 0;
                    String start = month + " 00:00:00";
                    String end = open ? null : month.plusDays(won ? 10 : 20) + " 00:00:00";
                    // the last of those still open has no amount, the one before another currency
                    Object amount = open && i == 11 ? null : (Object) 100;
                    long deal = book.deal(
                            pipeline,
                            open ? "OPEN" : won ? "WON" : "LOST",
                            start,
                            end,
                            "amount",
                            amount,
                            "currency",
                            open && i == 10 ? "EUR" : "CNY");
                    book.visit(deal, stage, start, end);
                }
            }
        }
        Outlooks outlooks =
                new Outlooks(TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), CLOCK);
        forecast = new Forecasts(TestDatabase.dataSource(), CLOCK, outlooks)
                .of(new ForecastQuestion(null, 2, Sight.everything()));
    }

    @Test
    void open_deals_are_expected_when_such_deals_are_won() {
        assertThat(forecast.months()).hasSize(2);
        Expected december = forecast.months().get(0).expected();
        assertThat(december.deals()).isCloseTo(5, within(1e-6));
        assertThat(december.amount()).isCloseTo(500, within(1e-4));
        assertThat(december.low()).isLessThan(500);
        assertThat(december.high()).isGreaterThan(500);
        assertThat(forecast.months().get(1).expected().amount()).isCloseTo(0, within(1e-4));
        assertThat(forecast.later()).isCloseTo(0, within(1e-6));
    }

    @Test
    void what_is_not_told_of_is_counted() {
        assertThat(forecast.currency()).isEqualTo("CNY");
        assertThat(forecast.told()).isEqualTo(new Told(12, 10, 0, 1, 1));
    }

    @Test
    void what_was_won_stands_beside() {
        assertThat(forecast.past()).hasSize(13);
        assertThat(forecast.past().get(0)).isEqualTo(new MonthPast(LocalDate.of(2019, 12, 1), new Won(0, 0)));
        assertThat(forecast.past().get(11)).isEqualTo(new MonthPast(LocalDate.of(2020, 11, 1), new Won(6, 600)));
    }

    @Test
    void what_was_won_is_told_in_its_currency_where_nothing_is_open() {
        Outlooks outlooks =
                new Outlooks(TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), CLOCK);
        Forecast closed = new Forecasts(TestDatabase.dataSource(), CLOCK, outlooks)
                .of(new ForecastQuestion(done, 2, Sight.everything()));
        assertThat(closed.currency()).isEqualTo("EUR");
        assertThat(closed.past().get(11).won()).isEqualTo(new Won(1, 70));
    }

    @Test
    void the_test_asks_of_the_past_what_was_known_then() {
        BackTest test = forecast.backTest();
        // on 2 September the twelve deals of that month were open
        assertThat(test.asOf()).isEqualTo(LocalDate.of(2020, 9, 2));
        assertThat(test.told().counted()).isEqualTo(12);
        assertThat(test.expected().amount()).isCloseTo(600, within(1e-4));
        assertThat(test.happened()).isEqualTo(new Won(6, 600));
        assertThat(test.opened()).isEqualTo(new Won(12, 1200));
        assertThat(test.untold()).isEqualTo(new Won(0, 0));
        assertThat(test.months()).extracting(m -> m.happened().deals()).containsExactly(6L, 0L, 0L, 0L);
    }

    @Test
    void the_seed_stands_in_the_stamp() {
        assertThat(forecast.stamp().seed()).isEqualTo(Simulation.SEED);
        assertThat(forecast.stamp().options()).containsEntry("months", "2").containsEntry("band", "0.8");
    }

    @Test
    void the_pool_is_seen_by_all_and_months_have_an_end() {
        Outlooks outlooks =
                new Outlooks(TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), CLOCK);
        Forecasts forecasts = new Forecasts(TestDatabase.dataSource(), CLOCK, outlooks);
        assertThat(forecasts
                        .of(new ForecastQuestion(null, 2, Sight.of(List.of(1L))))
                        .told()
                        .open())
                .isEqualTo(12); // nobody owns them
        assertThatThrownBy(() -> new ForecastQuestion(null, 25, Sight.everything()))
                .isInstanceOf(InvalidInput.class);
    }
}
