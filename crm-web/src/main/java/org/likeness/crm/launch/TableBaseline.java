package org.likeness.crm.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * How long the database itself takes for the rows that an import made: the same rows, as prepared inserts of many rows each, committed
 * as often as the import commits, into a table of the same columns and indexes. Reading them is not measured.
 */
final class TableBaseline {
    private static final int BATCH = 1000;
    private static final int ROWS = 200;

    private final DataSource source;

    TableBaseline(DataSource source) {
        this.source = source;
    }

    /** Seconds. */
    double copy(String table) throws SQLException {
        var copy = "bench_" + table;
        try (var reading = source.getConnection();
                var writing = source.getConnection();
                var statement = reading.createStatement()) {
            statement.execute("CREATE TABLE " + copy + " LIKE " + table);
            try {
                return copy(reading, writing, table, copy);
            } finally {
                statement.execute("DROP TABLE " + copy);
            }
        }
    }

    private static double copy(Connection reading, Connection writing, String table, String copy) throws SQLException {
        writing.setAutoCommit(false);
        long nanos = 0;
        try (var select =
                reading.prepareStatement("SELECT * FROM " + table + " WHERE id > ? ORDER BY id LIMIT " + BATCH)) {
            for (var rows = after(0, select);
                    !rows.isEmpty();
                    rows = after((Long) rows.get(rows.size() - 1)[0], select)) {
                var begun = System.nanoTime();
                for (int from = 0; from < rows.size(); from += ROWS) {
                    insert(writing, copy, rows.subList(from, Math.min(from + ROWS, rows.size())));
                }
                writing.commit();
                nanos += System.nanoTime() - begun;
            }
        }
        return nanos / 1e9;
    }

    private static List<Object[]> after(long id, java.sql.PreparedStatement select) throws SQLException {
        select.setLong(1, id);
        var rows = new ArrayList<Object[]>();
        try (var found = select.executeQuery()) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection writing, String table, List<Object[]> rows) throws SQLException {
        var marks = "(" + String.join(",", Collections.nCopies(rows.get(0).length, "?")) + ")";
        var sql = "INSERT INTO " + table + " VALUES " + String.join(",", Collections.nCopies(rows.size(), marks));
        try (var statement = writing.prepareStatement(sql)) {
            int at = 1;
            for (var row : rows) {
                for (var value : row) {
                    statement.setObject(at++, value);
                }
            }
            statement.executeUpdate();
        }
    }
}
