package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;

/** Reads deals with their visits from the database, one after the other, without ever holding more than one. */
final class DealRows {
    private static final String SELECT = "SELECT d.id, d.owner_id, d.pipeline_id, " + Days.sql("d.opened_at") + ", "
            + Days.sql("d.closed_at") + ", d.outcome, d.amount, d.currency, v.id, v.stage_id, "
            + Days.sql("v.entered_at") + ", " + Days.sql("v.left_at")
            + " FROM deals d LEFT JOIN stage_visits v ON v.deal_id = d.id";

    private DealRows() {}

    /** Gives every deal to the reader, by id; the row is reused, so it must not be kept. */
    static void all(Connection connection, Consumer<DealRow> reader) throws SQLException {
        read(connection, SELECT + " ORDER BY d.id", reader);
    }

    /** Gives those of some deals that are there to the reader. */
    static void some(Connection connection, Collection<Long> ids, Consumer<DealRow> reader) throws SQLException {
        String among = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        read(connection, SELECT + " WHERE d.id IN (" + among + ") ORDER BY d.id", reader);
    }

    private static void read(Connection connection, String sql, Consumer<DealRow> reader) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = statement.executeQuery(sql)) {
                DealRow row = new DealRow();
                boolean any = false;
                while (rows.next()) {
                    long deal = rows.getLong(1);
                    if (any && deal != row.id) {
                        reader.accept(row);
                    }
                    if (!any || deal != row.id) {
                        begin(row, deal, rows);
                        any = true;
                    }
                    long stage = rows.getLong(10);
                    if (!rows.wasNull()) {
                        row.visit(
                                rows.getLong(9), stage, number(rows, 11, Days.UNKNOWN), number(rows, 12, Days.UNKNOWN));
                    }
                }
                if (any) {
                    reader.accept(row);
                }
            }
        }
    }

    private static void begin(DealRow row, long deal, ResultSet rows) throws SQLException {
        row.id = deal;
        row.owner = number(rows, 2, DealRow.NONE);
        row.pipeline = number(rows, 3, DealRow.NONE);
        row.opened = number(rows, 4, Days.UNKNOWN);
        row.closed = number(rows, 5, Days.UNKNOWN);
        row.outcome = Outcome.valueOf(rows.getString(6));
        row.amount = rows.getDouble(7);
        if (rows.wasNull()) {
            row.amount = Double.NaN;
        }
        row.currency = rows.getString(8);
        row.visits = 0;
    }

    private static long number(ResultSet rows, int column, long otherwise) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? otherwise : value;
    }
}
