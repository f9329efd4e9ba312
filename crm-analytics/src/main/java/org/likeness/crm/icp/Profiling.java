package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.feature.Screening;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.stats.BenjaminiHochberg;

/** Makes the ideal profile of a table: counts, tests, false discovery rates over all of them, and the verdict. */
final class Profiling {
    /** Fewest won, and fewest lost, records that say something. */
    static final int FEWEST = 40;

    private static final double SMALLEST_Q_NEEDED = .02;

    private Profiling() {}

    static IdealProfile of(Table table, ProfileQuestion.By by) {
        return of(table, by, SalesCourses.NOT_ASKED);
    }

    static IdealProfile of(Table table, ProfileQuestion.By by, SalesCourses courses) {
        ClosedRows closed =
                ClosedRows.of(table, by == ProfileQuestion.By.REVENUE).with(table, courses);
        int moreWon = (int) Math.max(0, FEWEST - closed.wonCount());
        int moreLost = (int) Math.max(0, FEWEST - closed.size() + closed.wonCount());
        boolean enough = moreWon + moreLost == 0 && closed.total() > 0;
        Screening screening = Screening.of(table, closed.rows(), 1);
        List<List<TraitValue>> features = closed.size() == 0
                ? List.of()
                : screening.kept().parallelStream()
                        .map(column -> new FeatureTally(table, closed, column).values())
                        .toList();
        double[] q = enough ? falseDiscovery(features) : new double[0];
        boolean signal = IntStream.range(0, q.length).anyMatch(i -> q[i] <= SMALLEST_Q_NEEDED);
        IdealProfile.Status status = !enough
                ? IdealProfile.Status.INSUFFICIENT_DATA
                : signal ? IdealProfile.Status.OK : IdealProfile.Status.NO_SIGNAL;
        List<TraitValue> ranked = ranked(features, q, signal);
        return new IdealProfile(
                status,
                closed.size(),
                closed.wonCount(),
                moreWon,
                moreLost,
                closed.winRate(),
                ranked,
                SameRecords.among(table, closed, ranked),
                signal ? new Combining(table, closed, screening.kept()).found() : List.of(),
                Stream.concat(table.warnings().stream(), screening.warnings().stream())
                        .toList(),
                null);
    }

    /** One q per value in the order of features and values; the two values of a pair are one test. */
    private static double[] falseDiscovery(List<List<TraitValue>> features) {
        List<Double> tests = new ArrayList<>();
        for (List<TraitValue> values : features) {
            boolean pair = values.size() == 2;
            for (int v = 0; v < values.size(); v++) {
                boolean tested = pair ? v == 0 : values.get(v).named();
                tests.add(tested ? values.get(v).p() : Double.NaN);
            }
        }
        double[] q = BenjaminiHochberg.adjust(
                tests.stream().mapToDouble(Double::doubleValue).toArray());
        int at = 0;
        for (List<TraitValue> values : features) {
            if (values.size() == 2) {
                q[at + 1] = q[at];
            }
            at += values.size();
        }
        return q;
    }

    private static List<TraitValue> ranked(List<List<TraitValue>> features, double[] q, boolean signal) {
        List<TraitValue> all = features.stream().flatMap(List::stream).toList();
        Comparator<TraitValue> helping = Comparator.comparing(
                        (TraitValue v) -> !(v.trait() && v.lift().value() > 1))
                .thenComparing(v -> !v.trait())
                .thenComparingDouble(v -> v.trait() ? -v.lift().low() : v.p())
                .thenComparing(TraitValue::feature)
                .thenComparing(TraitValue::value);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).judged(q.length == 0 ? Double.NaN : q[i], signal))
                .sorted(helping)
                .toList();
    }
}
