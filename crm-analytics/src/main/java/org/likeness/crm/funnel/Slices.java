package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.duration.DurationEstimate.Basis;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.stats.BenjaminiHochberg;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.LogRank;

/**
 * Tells the deals of each value apart, the most frequent first, and tests each of these values against the others. Deals whose value is not known
 * are told, but no part of the tests: what they differ in may be why nobody filled it in.
 */
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
        this.tables = largest.parallelStream()
                .map(s -> EventTable.of(s.getValue().cycles))
                .toList();
        this.tau = tau;
    }

    /** {@code null} where nothing was split. */
    SplitTest test() {
        if (valued().findAny().isEmpty()) {
            return null;
        }
        LogRank test = LogRank.of(valued().mapToObj(tables::get).toList());
        return new SplitTest(known(test.chiSquare()), test.degrees(), known(test.p()));
    }

    List<Slice> told() {
        double[] p = new double[tables.size()];
        Arrays.fill(p, Double.NaN);
        int[] valued = valued().toArray();
        double[] tested = LogRank.eachAgainstOthers(
                Arrays.stream(valued).mapToObj(tables::get).toList());
        for (int k = 0; k < valued.length; k++) {
            p[valued[k]] = tables.get(valued[k]).events() >= FEWEST ? tested[k] : Double.NaN;
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
                    DurationEstimate.of(Basis.OPEN_CENSORED, tables.get(i), deals.excluded(), tau),
                    known(q[i])));
        }
        return List.copyOf(told);
    }

    private IntStream valued() {
        return IntStream.range(0, tables.size()).filter(i -> largest.get(i).getKey() != null);
    }

    private static long size(CycleTally deals) {
        return deals.of(Outcome.WON) + deals.of(Outcome.LOST) + deals.of(Outcome.OPEN);
    }
}
