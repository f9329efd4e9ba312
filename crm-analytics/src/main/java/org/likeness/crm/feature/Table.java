package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.Outcome;

/**
 * Leads or deals as columns: who they are, what came of them, and their features. Rows are in an order that depends on
 * their keys only, not on the order they were read in, so that everything computed from a table is the same after a re-import. The arrays
 * are shared, not copied; nobody writes to them.
 */
public final class Table {
    /** Stands for a day that is not known. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private final RowIdentities rows;
    private final List<Column> columns;
    private final List<Warning> warnings;

    Table(RowIdentities rows, List<Column> columns, List<Warning> warnings) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
    }

    public int rows() {
        return rows.ids().length;
    }

    /** The externalId of a row, or its id where it has none. */
    public String key(int row) {
        return rows.keys()[row];
    }

    public long id(int row) {
        return rows.ids()[row];
    }

    public boolean won(int row) {
        return rows.outcomes()[row] == Outcome.WON;
    }

    public boolean closed(int row) {
        return rows.outcomes()[row] != Outcome.OPEN;
    }

    /** Code of the account that rows share, or −1. */
    public int account(int row) {
        return rows.accounts()[row];
    }

    /** What the record is or was worth, won or not; 0 where that is not known. */
    public double amount(int row) {
        return rows.amounts()[row];
    }

    /** Day of closing since 1970-01-01, or {@link #NO_DAY}. */
    public int closedDay(int row) {
        return rows.closedDays()[row];
    }

    /** A number that depends on the key of the row, evenly spread. */
    public long hash(int row) {
        return rows.hashes()[row];
    }

    /** Rows that are won or lost, in order. */
    public int[] closedRows() {
        return IntStream.range(0, rows()).filter(this::closed).toArray();
    }

    /** Rows that are still open, in order. */
    public int[] openRows() {
        return IntStream.range(0, rows()).filter(row -> !closed(row)).toArray();
    }

    /** Rows from the first to close to the last; those without a day first, equal ones as they are given. */
    public int[] byClosedDay(int[] some) {
        return Ordering.by(some, this::closedDay);
    }

    /** Rows in the order of their ids. */
    public int[] byId(int[] some) {
        return Ordering.by(some, rows.ids());
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of a feature, which the table must have. */
    public Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + key));
    }

    /** What a reader of anything computed from this table must know of how it was read. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** The same rows with some of the columns. */
    public Table only(List<Column> some) {
        return new Table(rows, some, warnings);
    }

    /** A number per account that depends on the keys of all its rows only: the smallest of their hashes. */
    long[] accountHashes() {
        return accountHashes(IntStream.range(0, rows()).toArray());
    }

    /** The same, of some rows. */
    long[] accountHashes(int[] some) {
        int most = -1;
        for (int row : some) {
            most = Math.max(most, account(row));
        }
        long[] hashes = new long[most + 1];
        Arrays.fill(hashes, Long.MAX_VALUE);
        for (int row : some) {
            if (account(row) >= 0) {
                hashes[account(row)] = Math.min(hashes[account(row)], hash(row));
            }
        }
        return hashes;
    }

    /** Whether several rows share an account. */
    public boolean accountsRepeat() {
        BitSet seen = new BitSet();
        for (int account : rows.accounts()) {
            if (account >= 0) {
                if (seen.get(account)) {
                    return true;
                }
                seen.set(account);
            }
        }
        return false;
    }
}
