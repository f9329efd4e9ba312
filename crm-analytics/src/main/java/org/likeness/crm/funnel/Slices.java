package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.stats.BenjaminiHochberg;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.LogRank;

/** Tells the deals of each value apart, the most frequent first, and tests each of these values against the others. */
final class Slices {
    private static final int FEWEST = 10;

    private final List<Map.Entry<String, CycleTally>> largest;
    private final List<EventTable> tables;
    private final Double tau;

    Slices(Map<String, CycleTally> slices, Double tau) {
        this.largest = slices.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, CycleTally> s) -> -size(s.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(Funnel.SLICES)
                .toList();
        this.tables =
                largest.stream().map(s -> EventTable.of(s.getValue().cycles)).toList();
        this.tau = tau;
    }

    /** {@code null} where nothing was split. */
    SplitTest test() {
        if (largest.isEmpty()) {
            return null;
        }
        LogRank test = LogRank.of(tables);
        return new SplitTest(known(test.chiSquare()), test.degrees(), known(test.p()));
    }

    List<Slice> told() {
        double[] p = LogRank.eachAgainstOthers(tables);
        for (int i = 0; i < p.length; i++) {
            p[i] = tables.get(i).events() >= FEWEST ? p[i] : Double.NaN;
        }
        double[] q = BenjaminiHochberg.adjust(p);
        List<Slice> told = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            CycleTally deals = largest.get(i).getValue();
            long won = deals.of(Outcome.WON);
            told.add(new Slice(
                    largest.get(i).getKey(),
                    Share.of(won, won + deals.of(Outcome.LOST)),
                    deals.of(Outcome.OPEN),
                    DurationEstimate.of(deals.cycles, deals.excluded(), tau),
                    known(q[i])));
        }
        return List.copyOf(told);
    }

    private static long size(CycleTally deals) {
        return deals.of(Outcome.WON) + deals.of(Outcome.LOST) + deals.of(Outcome.OPEN);
    }
}
