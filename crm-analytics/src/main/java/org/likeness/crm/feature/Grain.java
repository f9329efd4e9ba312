package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.maths.regression.SupervisedBins;

/**
 * A feature in fine grain: every category by itself, numbers in at most a hundred groups of like size, learnt from the training
 * rows without a look at outcomes. Bins are put together from these by counting, so that learning them again for every part of the
 * training rows costs next to nothing. Code 0 is unknown.
 */
public final class Grain {
    private static final int GROUPS = 100;

    private final Column column;
    private final int[] codes;
    private final int size;
    private final double[] starts;

    private Grain(Column column, int[] codes, int size, double[] starts) {
        this.column = column;
        this.codes = codes;
        this.size = size;
        this.starts = starts;
    }

    /** Learns the groups from the training rows and codes every row of the column. */
    public static Grain of(Column column, int[] training) {
        if (column instanceof Column.Categories categories) {
            int[] codes =
                    Arrays.stream(categories.codes()).map(code -> code + 1).toArray();
            return new Grain(column, codes, categories.values().length + 1, null);
        }
        double[] values = ((Column.Numbers) column).values();
        double[] starts = Quantiles.groupStarts(values, training, GROUPS);
        int[] codes = Arrays.stream(values).mapToInt(v -> group(starts, v)).toArray();
        return new Grain(column, codes, starts.length + 1, starts);
    }

    public Column column() {
        return column;
    }

    /** Whether codes from 1 have an order: those of numbers do. */
    public boolean ordered() {
        return starts != null;
    }

    /** The fine code of every row. */
    public int[] codes() {
        return codes;
    }

    /** How many fine codes there are. */
    public int size() {
        return size;
    }

    /** Bins learnt from won and lost counts by fine code: numbers cut where win rates differ, rare categories put together. */
    public Bins learn(double[] won, double[] lost, BinSizes sizes) {
        if (starts == null) {
            return Bins.ofValues(column.key(), column.kind(), frequent(won, lost, sizes));
        }
        if (starts.length == 0) {
            return Bins.ofCuts(column.key(), column.kind(), new double[0]);
        }
        int[] bins = SupervisedBins.of(
                Arrays.copyOfRange(won, 1, size), Arrays.copyOfRange(lost, 1, size), sizes.penalty(), sizes.least());
        double[] cuts = IntStream.range(1, bins.length)
                .filter(g -> bins[g] != bins[g - 1])
                .mapToDouble(g -> starts[g])
                .toArray();
        return Bins.ofCuts(column.key(), column.kind(), cuts);
    }

    /** Bins as fine as this grain, but for rare categories, which are put together. */
    public Bins fine(double[] rows, BinSizes sizes) {
        return starts == null
                ? Bins.ofValues(column.key(), column.kind(), frequent(rows, new double[rows.length], sizes))
                : Bins.ofCuts(
                        column.key(),
                        column.kind(),
                        Arrays.copyOfRange(starts, Math.min(1, starts.length), starts.length));
    }

    /** At most so many bins of rows like in number, made without a look at outcomes; categories beyond the most frequent are one. */
    public Bins coarse(double[] rows, BinSizes sizes, int most) {
        if (starts == null) {
            BinSizes fewer = new BinSizes(sizes.penalty(), sizes.least(), (int) sizes.least(), most);
            return Bins.ofValues(column.key(), column.kind(), frequent(rows, new double[rows.length], fewer));
        }
        double total = 0;
        for (int code = 1; code < size; code++) {
            total += rows[code];
        }
        double[] cuts = new double[most];
        int found = 0;
        double below = 0;
        double next = total / most;
        for (int code = 1; code < size - 1; code++) {
            below += rows[code];
            if (below >= next && found < most - 1) {
                cuts[found++] = starts[code];
                next = (Math.floor(below * most / total) + 1) * total / most;
            }
        }
        return Bins.ofCuts(column.key(), column.kind(), Arrays.copyOf(cuts, found));
    }

    /** Which bin each fine code falls into. */
    public int[] binOfCode(Bins bins) {
        if (starts != null) {
            return IntStream.range(0, size)
                    .map(code -> code == 0 ? Bins.UNKNOWN : bins.of(starts[code - 1]))
                    .toArray();
        }
        String[] values = ((Column.Categories) column).values();
        return IntStream.range(0, size)
                .map(code -> code == 0 ? Bins.UNKNOWN : bins.of(values[code - 1]))
                .toArray();
    }

    private List<String> frequent(double[] won, double[] lost, BinSizes sizes) {
        String[] values = ((Column.Categories) column).values();
        return IntStream.range(1, size)
                .filter(code -> won[code] + lost[code] >= sizes.leastOfCategory())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer code) -> -won[code] - lost[code])
                        .thenComparing(code -> values[code - 1]))
                .limit(sizes.mostCategories())
                .map(code -> values[code - 1])
                .toList();
    }

    /** 0 for unknown, otherwise 1 + the last group that starts at or below the value; the first group also takes what lies below. */
    private static int group(double[] starts, double value) {
        if (Double.isNaN(value) || starts.length == 0) {
            return Bins.UNKNOWN;
        }
        int at = Arrays.binarySearch(starts, value);
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }
}
