package org.likeness.crm.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Outcome;

/** Takes rows as they stream in and builds a {@link Table}. A value that is not set is unknown. */
public final class TableBuilder implements Values {
    private final List<GrowingColumn> columns = new ArrayList<>();
    private final Map<String, Integer> accountCodes = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<Long, Integer> rowOfId = new HashMap<>();
    private int rows;
    private int current;
    private long[] ids = new long[1024];
    private String[] keys = new String[1024];
    private Outcome[] outcomes = new Outcome[1024];
    private int[] accounts = new int[1024];
    private double[] amounts = new double[1024];
    private int[] closedDays = new int[1024];

    /** Adds a column and answers its number for {@link #text} and {@link #number}. */
    public int column(String key, Kind kind) {
        columns.add(new GrowingColumn(key, kind));
        return columns.size() - 1;
    }

    /**
     * Begins the next row.
     *
     * @param externalId may be {@code null}; then the id is the key
     * @param account any name for what rows may share, or {@code null}
     * @param closedDay days since 1970-01-01 or {@link Table#NO_DAY}
     */
    public void row(long id, String externalId, Outcome outcome, String account, double amount, int closedDay) {
        if (rows == ids.length) {
            grow();
        }
        ids[rows] = id;
        keys[rows] = externalId == null ? Long.toString(id) : externalId;
        outcomes[rows] = outcome;
        accounts[rows] = account == null ? -1 : accountCodes.computeIfAbsent(account, a -> accountCodes.size());
        amounts[rows] = amount;
        closedDays[rows] = closedDay;
        current = rows++;
    }

    /** Makes a row that was read before the current one again; false where there is none with this id. */
    boolean returnTo(long id) {
        for (int row = rowOfId.size(); row < rows; row++) {
            rowOfId.put(ids[row], row);
        }
        Integer row = rowOfId.get(id);
        current = row == null ? current : row;
        return row != null;
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    /** Sets a category of the current row; {@code null} and blank text are unknown. */
    @Override
    public void text(int column, String value) {
        columns.get(column).text(current, value);
    }

    @Override
    public void utf8(int column, byte[] value) {
        columns.get(column).utf8(current, value);
    }

    /** Sets a number of the current row; NaN and infinite are unknown. */
    @Override
    public void number(int column, double value) {
        columns.get(column).number(current, value);
    }

    /** The table, its rows in canonical order. */
    public Table build() {
        long[] hashes = new long[rows];
        Arrays.setAll(hashes, i -> Hash.of(keys[i]));
        int[] order = Hash.ascending(hashes);
        RowIdentities identities = new RowIdentities(ids, keys, hashes, outcomes, accounts, amounts, closedDays);
        return new Table(
                identities.inOrder(order),
                columns.stream().map(column -> column.build(order)).toList(),
                warnings);
    }

    private void grow() {
        int size = rows + (rows >> 1);
        ids = Arrays.copyOf(ids, size);
        keys = Arrays.copyOf(keys, size);
        outcomes = Arrays.copyOf(outcomes, size);
        accounts = Arrays.copyOf(accounts, size);
        amounts = Arrays.copyOf(amounts, size);
        closedDays = Arrays.copyOf(closedDays, size);
    }
}
