package org.likeness.crm.icp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.stats.DrawnMeans;
import org.likeness.crm.maths.stats.GroupContrasts;
import org.likeness.crm.maths.stats.Lift;
import org.likeness.crm.maths.stats.LiftChanges;
import org.likeness.crm.maths.stats.LogOddsRatio;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.maths.stats.Rows;
import org.likeness.crm.maths.survival.Quantile;

/** Counts the values of one feature and tests each against all others. */
final class FeatureTally {
    private final ClosedRows closed;
    private final Bins bins;
    private final int[] group;
    private final long[] won;
    private final long[] all;
    private final double[] revenue;
    private final long[] open;
    private final GroupContrasts contrasts;
    private final DrawnMeans drawn;
    private final GroupContrasts shares;
    private final GroupContrasts followUps;
    private final Quantile[] cycles;

    FeatureTally(Table table, ClosedRows closed, Column column) {
        this(table, closed, column, PlainBins.of(column, closed.rows()));
    }

    FeatureTally(Table table, ClosedRows closed, Column column, Bins bins) {
        this.closed = closed;
        this.bins = bins;
        int[] binOfRow = bins.of(column, table.rows());
        group = Arrays.stream(closed.rows()).map(row -> binOfRow[row]).toArray();
        won = new long[bins.size()];
        all = new long[bins.size()];
        revenue = new double[bins.size()];
        for (int i = 0; i < group.length; i++) {
            all[group[i]]++;
            won[group[i]] += closed.won()[i] ? 1 : 0;
            revenue[group[i]] += closed.won()[i] ? closed.amounts()[i] : 0;
        }
        open = new long[bins.size()];
        for (int row : closed.open()) {
            open[binOfRow[row]]++;
        }
        contrasts = GroupContrasts.of(closed.measured(), group, bins.size(), closed.accounts());
        drawn = DrawnMeans.of(closed.measured());
        shares = closed.byRevenue()
                ? GroupContrasts.of(closed.ones(), group, bins.size(), closed.accounts())
                : contrasts;
        followUps = closed.followUps() == null
                ? null
                : GroupContrasts.of(closed.followUps(), group, bins.size(), closed.accounts());
        cycles = closed.cycles() == null ? null : closed.cycles().medians(binOfRow, bins.size());
    }

    /** The values that occur among closed rows; where they are only two, the second has the test of the first. */
    List<TraitValue> values() {
        return IntStream.range(0, bins.size())
                .filter(this::occurs)
                .mapToObj(this::value)
                .toList();
    }

    /** Whether any closed row has the value. */
    boolean occurs(int b) {
        return all[b] > 0;
    }

    /** Lifts by those of an earlier period, whose values are numbered alike. */
    LiftChanges since(FeatureTally earlier) {
        return new LiftChanges(earlier.contrasts, earlier.rows(), contrasts, rows(), bins.size());
    }

    private Rows rows() {
        return new Rows(closed.measured(), group, closed.accounts());
    }

    TraitValue value(int b) {
        long lost = all[b] - won[b];
        long otherWon = closed.wonCount() - won[b];
        long otherLost = closed.size() - closed.wonCount() - lost;
        double measured = closed.byRevenue() ? revenue[b] : won[b];
        double[] amounts = wonAmounts(b);
        return new TraitValue(
                bins.key(),
                bins.label(b),
                bins.named(b),
                won[b],
                lost,
                open[b],
                share(b),
                measured / closed.total(),
                (double) all[b] / closed.size(),
                lift(b, measured),
                LogOddsRatio.of(won[b], lost, otherWon, otherLost)
                        .widened(Math.sqrt(ValueTest.designEffect(shares, b, won[b], lost, otherWon, otherLost))
                                * shares.reach(b)
                                / Lift.Z95),
                Arrays.stream(amounts).average().orElse(Double.NaN),
                median(amounts),
                new ValueTest(closed, contrasts, drawn).p(b, won[b], lost, otherWon, otherLost),
                Double.NaN,
                false,
                cycles == null ? null : cycles[b],
                followUps == null ? null : MeanRatio.of(followUps, b));
    }

    /** Where nothing was won inside, or all, the count of records says how much revenue there might be, won records being average. */
    private Lift lift(int b, double measured) {
        Lift lift = unbounded(b, measured);
        return closed.byRevenue() ? lift : lift.below(closed.wonCount(), closed.size());
    }

    private Lift unbounded(int b, double measured) {
        boolean edge = closed.byRevenue() ? measured == 0 : won[b] == 0 || won[b] == all[b];
        if (!edge && won[b] == closed.wonCount() && all[b] < closed.size()) {
            return Lift.ofAllWins(won[b], all[b], contrasts.clustersOutside(b), closed.size());
        }
        return edge
                ? Lift.ofNoneOrAll(
                        measured == 0 ? 0 : won[b], all[b], contrasts.clusters(b), closed.wonCount(), closed.size())
                : Lift.of(
                        measured,
                        all[b],
                        closed.total(),
                        closed.size(),
                        contrasts.logLiftVariance(b),
                        contrasts.reach(b));
    }

    private Proportion share(int b) {
        return Proportion.of(won[b], all[b], shares.effectiveRows(b));
    }

    private double[] wonAmounts(int b) {
        double[] amounts = new double[(int) won[b]];
        int n = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] == b && closed.won()[i] && closed.amounts()[i] != 0) {
                amounts[n++] = closed.amounts()[i];
            }
        }
        return Arrays.copyOf(amounts, n);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
