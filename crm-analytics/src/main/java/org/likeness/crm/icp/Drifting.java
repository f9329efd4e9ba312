package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Screening;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.stats.BenjaminiHochberg;
import org.likeness.crm.maths.stats.LiftChanges;

/** Compares what went with winning in two periods: the same values, cut from the rows of both, tested one by one. */
final class Drifting {
    private static final double SMALLEST_Q_NEEDED = .02;

    private final Table table;
    private final ClosedRows earlier;
    private final ClosedRows later;

    private Drifting(Table table, ClosedRows earlier, ClosedRows later) {
        this.table = table;
        this.earlier = earlier;
        this.later = later;
    }

    /**
     * Compares.
     *
     * @param before rows that closed in the earlier period
     * @param after rows that closed in the later one
     */
    static ProfileDrift of(
            Table table,
            int[] before,
            ProfileDrift.Period first,
            int[] after,
            ProfileDrift.Period second,
            ProfileQuestion.By by) {
        boolean revenue = by == ProfileQuestion.By.REVENUE;
        int[] both = IntStream.concat(IntStream.of(before), IntStream.of(after))
                .sorted()
                .toArray();
        Screening screening = Screening.of(table, both, 1);
        Drifting drifting =
                new Drifting(table, ClosedRows.among(table, before, revenue), ClosedRows.among(table, after, revenue));
        boolean enough = first.enough() && second.enough();
        List<DriftedValue> values = enough
                ? screening.kept().parallelStream()
                        .flatMap(column -> drifting.values(column, both).stream())
                        .toList()
                : List.of();
        double[] q = BenjaminiHochberg.adjust(values.stream()
                .mapToDouble(value -> value.named() ? value.p() : Double.NaN)
                .toArray());
        boolean something = IntStream.range(0, q.length).anyMatch(i -> q[i] <= SMALLEST_Q_NEEDED);
        IdealProfile.Status status = !enough
                ? IdealProfile.Status.INSUFFICIENT_DATA
                : something ? IdealProfile.Status.OK : IdealProfile.Status.NO_SIGNAL;
        int tested = (int)
                IntStream.range(0, q.length).filter(i -> !Double.isNaN(q[i])).count();
        return new ProfileDrift(
                status, first, second, tested, ranked(values, q, something), screening.warnings(), null);
    }

    /** The values that occur in both periods. */
    private List<DriftedValue> values(Column column, int[] both) {
        Bins bins = PlainBins.of(column, both);
        FeatureTally before = new FeatureTally(table, earlier, column, bins);
        FeatureTally now = new FeatureTally(table, later, column, bins);
        LiftChanges changes = now.since(before);
        List<DriftedValue> values = new ArrayList<>();
        for (int b = 0; b < bins.size(); b++) {
            if (before.occurs(b) && now.occurs(b)) {
                values.add(DriftedValue.of(before.value(b), now.value(b), changes.of(b)));
            }
        }
        return values;
    }

    private static List<DriftedValue> ranked(List<DriftedValue> all, double[] q, boolean something) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).judged(q[i], something))
                .sorted(Comparator.comparing((DriftedValue v) -> !v.drifted())
                        .thenComparingDouble(v -> Double.isNaN(v.q()) ? 2 : v.p())
                        .thenComparing(DriftedValue::feature)
                        .thenComparing(DriftedValue::value))
                .toList();
    }
}
