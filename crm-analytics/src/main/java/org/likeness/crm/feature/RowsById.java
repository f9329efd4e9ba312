package org.likeness.crm.feature;

import java.util.Arrays;

/** Finds the row of a table that a record is in; at once where records are asked for in the order of their ids. */
final class RowsById {
    private final long[] ids;
    private final int[] rows;
    private int next;

    RowsById(Table table) {
        ids = new long[table.rows()];
        Arrays.setAll(ids, table::id);
        Arrays.sort(ids);
        rows = new int[ids.length];
        for (int row = 0; row < rows.length; row++) {
            rows[Arrays.binarySearch(ids, table.id(row))] = row;
        }
    }

    /** The row, or a negative number where the record is in none. */
    int of(long id) {
        int at = next < ids.length && ids[next] == id ? next : Arrays.binarySearch(ids, id);
        next = Math.max(0, at + 1);
        return at < 0 ? -1 : rows[at];
    }
}
