package org.likeness.crm.web.funnel;

import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.web.record.CsvTable;

/** A funnel as a table: a row a stage, and one ({@code *}) for the whole way. */
final class FunnelTable {
    private FunnelTable() {}

    static CsvTable of(Funnel funnel) {
        var table = new CsvTable(
                "stage",
                "entered",
                "advanced",
                "lost",
                "movedBack",
                "open",
                "conversion",
                "conversionLow",
                "conversionHigh",
                "n",
                "excluded",
                "censored",
                "median",
                "medianLow",
                "medianHigh",
                "p25",
                "p75",
                "p90",
                "closedOnlyMedian");
        for (var s : funnel.stages()) {
            row(
                    table,
                    s.dwell(),
                    s.stage().name(),
                    s.entered(),
                    s.advanced(),
                    s.lost(),
                    s.movedBack(),
                    s.open(),
                    s.conversion(),
                    s.conversionLow(),
                    s.conversionHigh());
        }
        var rate = funnel.winRate();
        row(
                table,
                funnel.cycle(),
                "*",
                rate.closed().among() + rate.open(),
                rate.closed().of(),
                rate.closed().among() - rate.closed().of(),
                null,
                rate.open(),
                rate.closed().rate(),
                rate.closed().low(),
                rate.closed().high());
        return table;
    }

    private static void row(CsvTable table, DurationEstimate d, Object... before) {
        var days = new Object[] {
            d.n(),
            d.excluded(),
            d.censored(),
            d.median(),
            d.medianLow(),
            d.medianHigh(),
            d.p25(),
            d.p75(),
            d.p90(),
            d.naiveMedian()
        };
        var all = new Object[before.length + days.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(days, 0, all, before.length, days.length);
        table.row(all);
    }
}
