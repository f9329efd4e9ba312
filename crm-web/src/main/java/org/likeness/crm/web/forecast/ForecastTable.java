package org.likeness.crm.web.forecast;

import java.time.LocalDate;
import org.likeness.crm.forecast.Expected;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.forecast.Won;
import org.likeness.crm.web.record.CsvTable;

/**
 * A forecast as a table: a row a month. What it is stands in front: {@code won} before now, {@code expected} from now on, and
 * {@code test} for what was expected some months ago beside what came of it.
 */
final class ForecastTable {
    private ForecastTable() {}

    static CsvTable of(Forecast forecast) {
        var table = new CsvTable(
                "what",
                "from",
                "to",
                "expectedDeals",
                "expectedAmount",
                "expectedLow",
                "expectedHigh",
                "wonDeals",
                "wonAmount",
                "currency");
        var currency = forecast.currency();
        for (var m : forecast.past()) {
            row(table, "won", m.month(), m.month().plusMonths(1).minusDays(1), null, m.won(), currency);
        }
        for (var m : forecast.months()) {
            row(table, "expected", m.from(), m.to(), m.expected(), null, currency);
        }
        if (forecast.backTest() != null) {
            for (var m : forecast.backTest().months()) {
                row(table, "test", m.from(), m.to(), m.expected(), m.happened(), currency);
            }
        }
        return table;
    }

    private static void row(
            CsvTable table, String what, LocalDate from, LocalDate to, Expected expected, Won won, String currency) {
        table.row(
                what,
                from,
                to,
                expected == null ? null : (Double) expected.deals(),
                expected == null ? null : (Double) expected.amount(),
                expected == null ? null : (Double) expected.low(),
                expected == null ? null : (Double) expected.high(),
                won == null ? null : (Long) won.deals(),
                won == null ? null : (Double) won.amount(),
                currency);
    }
}
