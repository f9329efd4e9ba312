package org.likeness.crm.icp;

import java.util.Arrays;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.stats.GroupContrasts;
import org.likeness.crm.maths.stats.Proportion;

/**
 * The closed rows a profile is made of, as arrays by position.
 *
 * @param rows row numbers of the table
 * @param open row numbers of open records
 * @param measured what is compared: 1 for won, or the amount won
 * @param total its sum
 * @param followUps spent on each until it closed; {@code null} where nobody counted them, or there are none
 * @param cycles how long they take, open ones among them; {@code null} where nobody asked
 */
record ClosedRows(
        int[] rows,
        int[] open,
        boolean[] won,
        double[] amounts,
        int[] accounts,
        double[] measured,
        boolean byRevenue,
        long wonCount,
        double total,
        double[] followUps,
        Cycles cycles) {

    static ClosedRows of(Table table, boolean byRevenue) {
        return among(table, table.closedRows(), byRevenue);
    }

    /** The same rows with how they went. */
    ClosedRows with(Table table, SalesCourses courses) {
        double[] spent = courses.followUps();
        double[] byPosition = spent == null
                ? null
                : Arrays.stream(rows).mapToDouble(row -> spent[row]).toArray();
        Cycles cycles = Cycles.of(table, rows, open, courses.days());
        return new ClosedRows(
                rows, open, won, amounts, accounts, measured, byRevenue, wonCount, total, byPosition, cycles);
    }

    /** Of some of the closed rows. */
    static ClosedRows among(Table table, int[] rows, boolean byRevenue) {
        boolean[] won = new boolean[rows.length];
        double[] amounts = new double[rows.length];
        double[] measured = new double[rows.length];
        long count = 0;
        for (int i = 0; i < rows.length; i++) {
            won[i] = table.won(rows[i]);
            amounts[i] = table.amount(rows[i]);
            measured[i] = !won[i] ? 0 : byRevenue ? amounts[i] : 1;
            count += won[i] ? 1 : 0;
        }
        int[] accounts = Arrays.stream(rows).map(table::account).toArray();
        double total = Arrays.stream(measured).sum();
        return new ClosedRows(
                rows, table.openRows(), won, amounts, accounts, measured, byRevenue, count, total, null, null);
    }

    /** 1 for won, 0 for lost. */
    double[] ones() {
        double[] ones = new double[won.length];
        Arrays.setAll(ones, i -> won[i] ? 1 : 0);
        return ones;
    }

    /** Won of all, with an interval robust to repeated accounts. */
    Proportion winRate() {
        if (rows.length == 0) {
            return Proportion.of(0, 0);
        }
        GroupContrasts all = GroupContrasts.of(ones(), new int[rows.length], 1, accounts);
        return Proportion.of(wonCount, rows.length, all.effectiveRows(0));
    }

    int size() {
        return rows.length;
    }
}
