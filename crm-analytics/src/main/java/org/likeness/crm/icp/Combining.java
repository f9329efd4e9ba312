package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.association.Subgroup;
import org.likeness.crm.maths.association.SubgroupSearch;
import org.likeness.crm.maths.stats.GroupContrasts;
import org.likeness.crm.maths.stats.Lift;
import org.likeness.crm.maths.stats.Proportion;

/**
 * Looks for combinations of values. The closed rows are parted in two (two fifths and three), accounts kept together; each part is
 * searched, and what was found is tested in the other. A combination is kept where the search on all rows finds it too and it beats the rest of each of its parts (false
 * discovery rate below .05). At least 1% and 20 closed rows have it. Searches look at no more than {@value #ENOUGH} rows.
 */
final class Combining {
    private static final int ENOUGH = 100_000;
    private static final int FEWEST = 20;
    private static final double LEAST_SHARE = .01;
    private static final int CANDIDATES = 40;
    private static final int SHOWN = 12;
    private static final double ALIKE = .8;
    private static final double Q = .05;

    private final Table table;
    private final ClosedRows closed;
    private final List<Bins> bins = new ArrayList<>();
    private final int[][] codes;
    private final boolean[][] usable;

    Combining(Table table, ClosedRows closed, List<Column> columns) {
        this.table = table;
        this.closed = closed;
        this.codes = new int[columns.size()][];
        this.usable = new boolean[columns.size()][];
        for (int f = 0; f < codes.length; f++) {
            Bins some = PlainBins.of(columns.get(f), closed.rows());
            int[] binOfRow = some.of(columns.get(f), table.rows());
            bins.add(some);
            codes[f] = binOfRow;
            usable[f] = new boolean[some.size()];
            for (int code = 0; code < some.size(); code++) {
                usable[f][code] = some.named(code);
            }
        }
    }

    List<Combination> found() {
        int[] rows = Arrays.copyOf(closed.rows(), Math.min(ENOUGH, closed.size()));
        double[] y = new double[table.rows()];
        for (int i = 0; i < closed.size(); i++) {
            y[closed.rows()[i]] = closed.measured()[i];
        }
        HeldOutTests tests = new HeldOutTests(codes, y, table, closed.byRevenue());
        byte[] part = Folds.of(table, rows, 1);
        int[] one = pick(rows, i -> part[i] < 2);
        int[] other = pick(rows, i -> part[i] >= 2);
        tests.add(search(y, one, .5), other);
        tests.add(search(y, other, .5), one);
        Map<Subgroup, Double> q = tests.falseDiscovery();
        List<Combination> kept = new ArrayList<>();
        List<boolean[]> members = new ArrayList<>();
        for (Subgroup subgroup : search(y, rows, 1)) {
            boolean[] has = has(subgroup, rows);
            if (kept.size() < SHOWN
                    && q.getOrDefault(subgroup, 1d) < Q
                    && members.stream().noneMatch(known -> alike(known, has))) {
                kept.add(combination(subgroup, q.get(subgroup)));
                members.add(has);
            }
        }
        kept.sort(Comparator.comparingDouble((Combination c) -> -c.lift().low()));
        return List.copyOf(kept);
    }

    private List<Subgroup> search(double[] y, int[] rows, double share) {
        double least = Math.max(FEWEST * share, LEAST_SHARE * rows.length);
        return SubgroupSearch.of(codes, usable, y, rows, least, CANDIDATES);
    }

    private Combination combination(Subgroup subgroup, double q) {
        int[] group = new int[closed.size()];
        long won = 0;
        long all = 0;
        double measured = 0;
        for (int i = 0; i < group.length; i++) {
            group[i] = subgroup.has(codes, closed.rows()[i]) ? 1 : 0;
            all += group[i];
            won += group[i] == 1 && closed.won()[i] ? 1 : 0;
            measured += group[i] * closed.measured()[i];
        }
        long open = Arrays.stream(closed.open())
                .filter(row -> subgroup.has(codes, row))
                .count();
        GroupContrasts contrasts = GroupContrasts.of(closed.measured(), group, 2, closed.accounts());
        Lift lift = won == all && !closed.byRevenue()
                ? Lift.ofNoneOrAll(won, all, contrasts.clusters(1), closed.wonCount(), closed.size())
                : Lift.of(
                        measured, all, closed.total(), closed.size(), contrasts.logLiftVariance(1), contrasts.reach(1));
        lift = closed.byRevenue() ? lift : lift.below(closed.wonCount(), closed.size());
        GroupContrasts shares =
                closed.byRevenue() ? GroupContrasts.of(closed.ones(), group, 2, closed.accounts()) : contrasts;
        double best = subgroup.parts().stream().mapToDouble(this::mean).max().orElseThrow();
        List<Combination.Part> parts = IntStream.range(0, subgroup.features().size())
                .mapToObj(k -> bins.get(subgroup.features().get(k)))
                .map(some -> new Combination.Part(
                        some.key(), some.label(subgroup.codes().get(position(subgroup, some)))))
                .toList();
        return new Combination(
                parts,
                won,
                all - won,
                open,
                Proportion.of(won, all, shares.effectiveRows(1)),
                measured / closed.total(),
                lift,
                measured / all / best,
                q);
    }

    private int position(Subgroup subgroup, Bins of) {
        return subgroup.features().indexOf(bins.indexOf(of));
    }

    private double mean(Subgroup part) {
        return IntStream.range(0, closed.size())
                .filter(i -> part.has(codes, closed.rows()[i]))
                .mapToDouble(i -> closed.measured()[i])
                .average()
                .orElse(0);
    }

    private boolean[] has(Subgroup subgroup, int[] rows) {
        boolean[] has = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            has[i] = subgroup.has(codes, rows[i]);
        }
        return has;
    }

    private static boolean alike(boolean[] one, boolean[] other) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < one.length; i++) {
            both += one[i] && other[i] ? 1 : 0;
            either += one[i] || other[i] ? 1 : 0;
        }
        return both >= ALIKE * either;
    }

    private static int[] pick(int[] rows, java.util.function.IntPredicate position) {
        return IntStream.range(0, rows.length)
                .filter(position)
                .map(i -> rows[i])
                .toArray();
    }
}
