package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import org.likeness.crm.duration.Days;

/** How many days each record took from its beginning until it closed, or has taken so far: a deal since it was opened, a lead since it was created. */
public final class CycleDays {
    private CycleDays() {}

    /**
     * Reads them.
     *
     * @param query what the table was read by
     * @param now up to when open records are watched
     * @return by row of the table; NaN where a moment is not known, or the end lies before the beginning
     */
    public static double[] read(Connection connection, RecordQuery query, Table table, Instant now)
            throws SQLException {
        RowsById rows = new RowsById(table);
        double[] days = new double[table.rows()];
        Arrays.fill(days, Double.NaN);
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet read = select.executeQuery(sql(query))) {
                while (read.next()) {
                    int row = rows.of(Digits.whole(read.getBytes(1)));
                    if (row < 0) {
                        continue; // opened since the table was read
                    }
                    long began = moment(read.getBytes(2));
                    long closed = moment(read.getBytes(3));
                    double took = Days.between(began, table.closed(row) ? closed : Days.of(now));
                    days[row] = took >= 0 ? took : Double.NaN;
                }
            }
        }
        return days;
    }

    private static long moment(byte[] micros) {
        return micros == null ? Days.UNKNOWN : Digits.whole(micros);
    }

    private static String sql(RecordQuery query) {
        boolean deal = query.subject() == Subject.DEAL;
        return "SELECT r.id, " + Days.sql(deal ? "r.opened_at" : "r.created_at") + ", " + Days.sql("r.closed_at")
                + " FROM " + (deal ? "deals" : "leads") + " r WHERE " + query.condition()
                + " ORDER BY r.id";
    }
}
