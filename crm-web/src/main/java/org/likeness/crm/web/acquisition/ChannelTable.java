package org.likeness.crm.web.acquisition;

import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.web.record.CsvTable;

/** The channels as a table: a row each. */
final class ChannelTable {
    private ChannelTable() {}

    static CsvTable of(ChannelPerformance performance) {
        var table = new CsvTable(
                "channel",
                "records",
                "won",
                "lost",
                "shareOfRecords",
                "shareOfWon",
                "conversion",
                "conversionLow",
                "conversionHigh",
                "wonWithin",
                "wonWithinLow",
                "wonWithinHigh",
                "horizon",
                "matureRecords",
                "matureConversion",
                "qualified",
                "dealsWon",
                "amount",
                "currency",
                "medianDaysToWin",
                "cost",
                "costPerWon");
        for (var c : performance.channels()) {
            table.row(
                    c.channel() == null ? null : c.channel().name(),
                    c.leads(),
                    c.won(),
                    c.lost(),
                    c.shareOfLeads(),
                    c.shareOfWon(),
                    c.conversion(),
                    c.conversionLow(),
                    c.conversionHigh(),
                    c.wonWithin(),
                    c.wonWithinLow(),
                    c.wonWithinHigh(),
                    performance.horizon(),
                    c.matureLeads(),
                    c.matureConversion(),
                    c.qualified(),
                    c.dealsWon(),
                    c.amount(),
                    c.currency(),
                    c.medianDaysToWin(),
                    c.cost(),
                    c.costPerWon());
        }
        return table;
    }
}
