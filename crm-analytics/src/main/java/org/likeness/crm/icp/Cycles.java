package org.likeness.crm.icp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.maths.survival.Quantile;

/** How long records take until they close, open ones counted as long as they were watched, several of one account as belonging together. */
final class Cycles {
    private static final int CLOSED = 1;
    private static final int NONE = -1;

    private final Table table;
    private final double[] days;
    /** Rows whose days are known, those of one account in a row. */
    private final int[] rows;

    private Cycles(Table table, double[] days, int[] rows) {
        this.table = table;
        this.days = days;
        this.rows = rows;
    }

    /** Of some rows; {@code null} where nobody asked for their days. */
    static Cycles of(Table table, int[] closed, int[] open, double[] days) {
        if (days == null) {
            return null;
        }
        int[] known = IntStream.concat(IntStream.of(closed), IntStream.of(open))
                .filter(row -> days[row] >= 0)
                .toArray();
        boolean shared = Arrays.stream(known).anyMatch(row -> table.account(row) != NONE);
        return new Cycles(
                table,
                days,
                !shared
                        ? known
                        : Arrays.stream(known)
                                .boxed()
                                .sorted(Comparator.comparingInt(table::account))
                                .mapToInt(Integer::intValue)
                                .toArray());
    }

    /**
     * The median of each value of a feature.
     *
     * @param binOfRow the value of each row of the table
     * @return {@code null} for a value without a record whose days are known
     */
    Quantile[] medians(int[] binOfRow, int bins) {
        Observations[] seen =
                IntStream.range(0, bins).mapToObj(b -> new Observations()).toArray(Observations[]::new);
        int[] clusters = new int[bins];
        int[] last = new int[bins];
        Arrays.fill(last, NONE);
        for (int row : rows) {
            int b = binOfRow[row];
            int account = table.account(row);
            clusters[b] += account == NONE || account != last[b] ? 1 : 0;
            last[b] = account;
            seen[b].add(days[row], table.closed(row) ? CLOSED : Observations.CENSORED, clusters[b] - 1);
        }
        Quantile[] medians = new Quantile[bins];
        for (int b = 0; b < bins; b++) {
            medians[b] = seen[b].size() == 0
                    ? null
                    : KaplanMeier.of(EventTable.of(seen[b])).quantile(.5);
        }
        return medians;
    }
}
