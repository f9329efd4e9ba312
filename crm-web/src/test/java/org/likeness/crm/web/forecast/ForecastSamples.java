package org.likeness.crm.web.forecast;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.forecast.BackTest;
import org.likeness.crm.forecast.Expected;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.forecast.MonthAhead;
import org.likeness.crm.forecast.MonthPast;
import org.likeness.crm.forecast.Told;
import org.likeness.crm.forecast.Won;
import org.likeness.crm.stamp.Stamp;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

/** An invented forecast. */
public final class ForecastSamples {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private ForecastSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("forecast", full("en"), full("zh")),
                new Sample("forecast-few", few("en"), few("zh")),
                new Sample("forecast-empty", empty("en"), empty("zh")));
    }

    private static ForecastView full(String l) {
        var told = new Told(170, 151, 9, 7, 3);
        var expected = new Expected(31.4, 8_120_000, 6_300_000, 9_900_000);
        var months = IntStream.range(0, 6)
                .mapToObj(k -> new MonthAhead(
                        k == 0 ? Sample.TODAY : NOVEMBER.plusMonths(k),
                        NOVEMBER.plusMonths(k + 1L).minusDays(1),
                        new Expected(
                                9 - k, 2_400_000 - 350_000. * k, 1_100_000 - 200_000. * k, 3_500_000 - 400_000. * k)))
                .toList();
        var test = new BackTest(
                LocalDate.of(2026, 8, 20),
                told,
                List.of(
                        new BackTest.Tested(
                                LocalDate.of(2026, 8, 21),
                                LocalDate.of(2026, 8, 31),
                                new Expected(3, 700_000, 300_000, 1_100_000),
                                new Won(4, 810_000)),
                        new BackTest.Tested(
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 9, 30),
                                new Expected(7, 1_700_000, 900_000, 2_400_000),
                                new Won(2, 410_000))),
                new Expected(10, 2_400_000, 1_500_000, 3_300_000),
                new Won(6, 1_220_000),
                new Won(1, 90_000),
                new Won(8, 1_900_000));
        return view(l, new Forecast(stamp(), "CNY", told, months, expected, 2.1, past(), test));
    }

    private static ForecastView few(String l) {
        return view(l, new Forecast(stamp(), "CNY", new Told(6, 2, 4, 0, 0), List.of(), null, null, past(), null));
    }

    private static ForecastView empty(String l) {
        return view(l, new Forecast(stamp(), null, new Told(0, 0, 0, 0, 0), List.of(), null, null, List.of(), null));
    }

    private static ForecastView view(String l, Forecast forecast) {
        var filter = Form.of(Map.of("pipeline", "1", "months", "6"))
                .choosing("pipeline", List.of(new Choice("1", both(l, "New business", "新业务"))))
                .choosing("months", List.of(new Choice("6", both(l, "6 months", "6 个月"))));
        return new ForecastView(filter, forecast, Sample.TODAY);
    }

    private static List<MonthPast> past() {
        return IntStream.rangeClosed(0, 12)
                .mapToObj(
                        k -> new MonthPast(NOVEMBER.minusMonths(12L - k), new Won(6 + k % 4, 1_200_000 + 90_000. * k)))
                .toList();
    }

    private static Stamp stamp() {
        return new Stamp(
                "forecast", 1, new TreeMap<>(), 20201122L, 1044, "ab", Sample.at(20, 9, 0), Sample.at(20, 9, 0));
    }
}
