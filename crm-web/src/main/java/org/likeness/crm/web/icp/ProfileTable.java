package org.likeness.crm.web.icp;

import java.util.function.ToDoubleFunction;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.maths.survival.Quantile;
import org.likeness.crm.web.record.CsvTable;

/** A profile as a table: a row for each value of each feature. */
final class ProfileTable {
    private ProfileTable() {}

    static CsvTable of(IdealProfile profile) {
        var table = new CsvTable(
                "feature",
                "value",
                "won",
                "lost",
                "open",
                "winRate",
                "winRateLow",
                "winRateHigh",
                "shareOfWon",
                "lift",
                "liftLow",
                "liftHigh",
                "averageWonAmount",
                "medianCycle",
                "medianCycleLow",
                "medianCycleHigh",
                "p",
                "q",
                "trait",
                "followUps",
                "followUpsOthers",
                "effort",
                "effortLow",
                "effortHigh");
        for (var v : profile.traits()) {
            table.row(
                    v.feature(),
                    v.value(),
                    v.won(),
                    v.lost(),
                    v.open(),
                    v.winRate().rate(),
                    v.winRate().low(),
                    v.winRate().high(),
                    v.shareOfWon(),
                    v.lift().value(),
                    v.lift().low(),
                    v.lift().high(),
                    v.averageWonAmount(),
                    cycle(v, Quantile::value),
                    cycle(v, Quantile::low),
                    cycle(v, Quantile::high),
                    v.p(),
                    v.q(),
                    v.trait(),
                    effort(v, MeanRatio::mean),
                    effort(v, MeanRatio::others),
                    effort(v, MeanRatio::ratio),
                    effort(v, MeanRatio::low),
                    effort(v, MeanRatio::high));
        }
        return table;
    }

    private static Double cycle(TraitValue value, ToDoubleFunction<Quantile> part) {
        return value.cycle() == null ? null : (Double) part.applyAsDouble(value.cycle());
    }

    private static Double effort(TraitValue value, ToDoubleFunction<MeanRatio> part) {
        return value.effort() == null ? null : (Double) part.applyAsDouble(value.effort());
    }
}
