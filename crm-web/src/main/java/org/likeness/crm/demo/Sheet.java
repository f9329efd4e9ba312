package org.likeness.crm.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** New rows of one table, kept until a batch is worth sending. The driver makes one statement of a batch. */
final class Sheet implements AutoCloseable {
    private final PreparedStatement insert;
    private final int width;
    private int waiting;

    Sheet(Connection connection, String table, String columns) throws SQLException {
        width = columns.split(",").length;
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")");
    }

    void add(Object... values) throws SQLException {
        if (values.length != width) {
            throw new IllegalArgumentException(List.of(values) + " for " + width + " columns");
        }
        for (int i = 0; i < width; i++) {
            insert.setObject(i + 1, values[i] instanceof Instant at ? utc(at) : values[i]);
        }
        insert.addBatch();
        waiting++;
    }

    int waiting() {
        return waiting;
    }

    void send() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    /** The record keeps time in UTC without saying so. */
    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
