package org.likeness.crm.feature;

import java.util.Arrays;
import org.likeness.crm.stamp.RowDigest;

/**
 * The fingerprint of a table: keys, outcomes, days of closing, amounts won, which rows share an account, and every value, whatever the
 * order of rows or the ids of records.
 */
public final class TableDigest {
    private static final int FACTS = 5;

    private TableDigest() {}

    public static RowDigest of(Table table) {
        return of(table, new double[0][]);
    }

    /**
     * Of a table and more numbers for each of its rows.
     *
     * @param beside by row; {@code null} for those that are not there
     */
    public static RowDigest of(Table table, double[]... beside) {
        long[][] values = table.columns().parallelStream()
                .map(column -> hashes(column, table.rows()))
                .toArray(long[][]::new);
        RowDigest digest = new RowDigest();
        long[] accounts = table.accountHashes();
        long[] row = new long[values.length + FACTS + beside.length];
        for (int i = 0; i < table.rows(); i++) {
            row[0] = table.hash(i);
            row[1] = table.closed(i) ? table.won(i) ? 1 : 2 : 0;
            row[2] = table.closedDay(i);
            row[3] = table.won(i) ? RowDigest.of(table.amount(i)) : 0;
            row[4] = table.account(i) < 0 ? 0 : accounts[table.account(i)];
            for (int c = 0; c < values.length; c++) {
                row[c + FACTS] = values[c][i];
            }
            for (int b = 0; b < beside.length; b++) {
                row[values.length + FACTS + b] = beside[b] == null ? 0 : RowDigest.of(beside[b][i]);
            }
            digest.add(row);
        }
        return digest;
    }

    private static long[] hashes(Column column, int rows) {
        long[] hashes = new long[rows];
        if (column instanceof Column.Numbers numbers) {
            Arrays.setAll(hashes, row -> RowDigest.of(numbers.values()[row]));
        } else if (column instanceof Column.Categories categories) {
            long[] byCode =
                    Arrays.stream(categories.values()).mapToLong(RowDigest::of).toArray();
            long unknown = RowDigest.of((CharSequence) null);
            Arrays.setAll(
                    hashes,
                    row -> categories.codes()[row] < 0
                            ? unknown
                            : byCode[categories.codes()[row]]);
        }
        return hashes;
    }
}
