package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.stats.GroupContrasts;
import org.likeness.crm.maths.stats.Lift;
import org.likeness.crm.maths.stats.LogOddsRatio;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.maths.stats.Proportion;

/** Counts the values of one feature and tests each against all others. */
final class FeatureTally {
    private final ClosedRows closed;
    private final Bins bins;
    private final int[] binOfRow;
    private final int[] group;
    private final long[] won;
    private final long[] all;
    private final double[] revenue;
    private final GroupContrasts contrasts;
    private final GroupContrasts followUps;

    FeatureTally(Table table, ClosedRows closed, Column column) {
        this(table, closed, column, PlainBins.of(column, closed.rows()));
    }

    FeatureTally(Table table, ClosedRows closed, Column column, Bins bins) {
        this.closed = closed;
        this.bins = bins;
        binOfRow = bins.of(column, table.rows());
        group = Arrays.stream(closed.rows()).map(row -> binOfRow[row]).toArray();
        won = new long[bins.size()];
        all = new long[bins.size()];
        revenue = new double[bins.size()];
        for (int i = 0; i < group.length; i++) {
            all[group[i]]++;
            won[group[i]] += closed.won()[i] ? 1 : 0;
            revenue[group[i]] += closed.won()[i] ? closed.amounts()[i] : 0;
        }
        contrasts = GroupContrasts.of(closed.measured(), group, bins.size(), closed.accounts());
        followUps = closed.followUps() == null
                ? null
                : GroupContrasts.of(closed.followUps(), group, bins.size(), closed.accounts());
    }

    /** The values that occur among closed rows; where they are only two, the second has the test of the first. */
    List<TraitValue> values() {
        long[] open = new long[bins.size()];
        for (int row : closed.open()) {
            open[binOfRow[row]]++;
        }
        List<TraitValue> values = new ArrayList<>();
        for (int b = 0; b < bins.size(); b++) {
            if (all[b] > 0) {
                values.add(value(b, open[b]));
            }
        }
        return values;
    }

    private TraitValue value(int b, long open) {
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
                open,
                Proportion.of(won[b], all[b]),
                measured / closed.total(),
                (double) all[b] / closed.size(),
                lift(b, measured),
                LogOddsRatio.of(won[b], lost, otherWon, otherLost),
                Arrays.stream(amounts).average().orElse(Double.NaN),
                median(amounts),
                new ValueTest(closed, contrasts).p(b, won[b], lost, otherWon, otherLost),
                Double.NaN,
                false,
                followUps == null ? null : MeanRatio.of(followUps, b));
    }

    /** Where nothing was won inside, the count of records says how much revenue there might be, won records being average. */
    private Lift lift(int b, double measured) {
        boolean edge = closed.byRevenue() ? measured == 0 : won[b] == 0 || won[b] == all[b];
        return edge
                ? Lift.ofNoneOrAll(
                        measured == 0 ? 0 : won[b], all[b], contrasts.clusters(b), closed.wonCount(), closed.size())
                : Lift.of(measured, all[b], closed.total(), closed.size(), contrasts.logLiftVariance(b));
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
