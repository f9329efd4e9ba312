package org.likeness.crm.forecast;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.likeness.crm.duration.Days;

/** Reads what was won after a moment, one deal after the other. */
final class WonDeals {
    private final ForecastQuestion question;

    WonDeals(ForecastQuestion question) {
        this.question = question;
    }

    /** Takes one won deal that has an amount. */
    interface Reader {
        /**
         * @param opened {@link Days#UNKNOWN} where not known
         * @param currency {@code null} where none was given
         */
        void won(long id, long opened, long closed, double amount, String currency);
    }

    void read(Connection connection, long after, Reader reader) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = statement.executeQuery(sql(after))) {
                while (rows.next()) {
                    long opened = rows.getLong(2);
                    opened = rows.wasNull() ? Days.UNKNOWN : opened;
                    reader.won(rows.getLong(1), opened, rows.getLong(3), rows.getDouble(4), rows.getString(5));
                }
            }
        }
    }

    private String sql(long after) {
        return "SELECT d.id, " + Days.sql("d.opened_at") + ", " + Days.sql("d.closed_at")
                + ", d.amount, d.currency FROM deals d WHERE d.outcome = 'WON' AND d.amount IS NOT NULL AND "
                + (question.pipeline() == null ? "" : "d.pipeline_id = " + question.pipeline() + " AND ")
                + "d.closed_at >= '" + Days.date(after) + "' AND " + Days.sql("d.closed_at") + " > " + after + " AND "
                + question.sight().sql("d.owner_id");
    }
}
