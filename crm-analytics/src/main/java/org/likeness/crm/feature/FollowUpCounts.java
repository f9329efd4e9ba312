package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;
import org.likeness.crm.duration.Days;

/**
 * How many follow-ups each closed record took until it closed: of a deal those written to the deal, of a lead those written to the lead. What
 * happened after the closing does not count.
 */
public final class FollowUpCounts {
    private FollowUpCounts() {}

    /**
     * Counts, in the database.
     *
     * @param query what the table was read by
     * @return by row of the table, 0 for open ones; {@code null} where there is none at all
     */
    public static double[] read(Connection connection, RecordQuery query, Table table) throws SQLException {
        RowsById byId = new RowsById(table);
        double[] counts = new double[table.rows()];
        boolean any = false;
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = select.executeQuery(sql(query))) {
                while (rows.next()) {
                    int row = byId.of(rows.getLong(1));
                    if (row >= 0 && table.closed(row)) { // not one that closed since the table was read
                        counts[row] = rows.getLong(2);
                        any = true;
                    }
                }
            }
        }
        return any ? counts : null;
    }

    /** Whether one of these follow-ups belongs to a closed record, so that a count may have changed. */
    public static boolean touchedBy(Connection connection, Collection<Long> followUps) throws SQLException {
        String ids = followUps.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT 1 FROM follow_ups t LEFT JOIN deals d ON d.id = t.deal_id"
                        + " LEFT JOIN leads l ON l.id = t.lead_id WHERE t.id IN (" + ids
                        + ") AND (d.outcome <> 'OPEN' OR l.outcome <> 'OPEN') LIMIT 1")) {
            return rows.next();
        }
    }

    private static String sql(RecordQuery query) {
        boolean deal = query.subject() == Subject.DEAL;
        return "SELECT r.id, COUNT(*) FROM " + (deal ? "deals" : "leads") + " r JOIN follow_ups t ON t."
                + (deal ? "deal_id" : "lead_id") + " = r.id AND " + Days.until("t.happened_at", "r.closed_at")
                + " WHERE r.outcome <> 'OPEN' AND " + query.condition() + " GROUP BY r.id";
    }
}
