package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;

/** Reads deals with their visits, one after the other, without ever holding more than one. */
final class DealPaths {
    private final FunnelQuestion question;
    private final long asOf;
    private final Map<Long, Integer> places = new HashMap<>();

    DealPaths(FunnelQuestion question, long asOf, List<FunnelStage> stages) {
        this.question = question;
        this.asOf = asOf;
        for (FunnelStage stage : stages) {
            places.put(stage.id(), places.size());
        }
    }

    /** Gives each deal that is asked for to the reader; the path is reused, so it must not be kept. */
    void read(Connection connection, Consumer<DealPath> reader) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = statement.executeQuery(sql())) {
                DealPath path = new DealPath(asOf);
                boolean any = false;
                while (rows.next()) {
                    long deal = rows.getLong(1);
                    if (!any || deal != path.id) {
                        if (any) {
                            settled(path, reader);
                        }
                        begin(path, deal, rows);
                        any = true;
                    }
                    visit(path, rows);
                }
                if (any) {
                    settled(path, reader);
                }
            }
        }
    }

    private static void settled(DealPath path, Consumer<DealPath> reader) {
        path.settle();
        reader.accept(path);
    }

    private static void begin(DealPath path, long deal, ResultSet rows) throws SQLException {
        path.start(deal);
        path.opened = micros(rows, 2);
        path.closed = micros(rows, 3);
        path.outcome = Outcome.valueOf(rows.getString(4));
        path.amount = rows.getDouble(5);
        if (rows.wasNull()) {
            path.amount = Double.NaN;
        }
        path.currency = rows.getString(6);
        path.group = rows.getString(7);
    }

    private void visit(DealPath path, ResultSet rows) throws SQLException {
        Integer place = places.get(rows.getLong(9));
        if (place != null) {
            path.visit(rows.getLong(8), place, micros(rows, 10), micros(rows, 11));
        }
    }

    private static long micros(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? Days.UNKNOWN : value;
    }

    private String sql() {
        String split = question.split() == null ? "NULL" : Split.of(question.split()).sql;
        StringBuilder sql = new StringBuilder("SELECT d.id, " + Days.sql("d.opened_at") + ", " + Days.sql("d.closed_at")
                + ", d.outcome, d.amount, d.currency, " + split + ", v.id, v.stage_id, " + Days.sql("v.entered_at")
                + ", " + Days.sql("v.left_at") + " FROM deals d");
        if (split.startsWith("a.")) {
            sql.append(" LEFT JOIN accounts a ON a.id = d.account_id");
        }
        sql.append(" LEFT JOIN stage_visits v ON v.deal_id = d.id WHERE ")
                .append(question.sight().sql("d.owner_id"));
        if (question.pipeline() != null) {
            sql.append(" AND d.pipeline_id = ").append(question.pipeline());
        }
        sql.append(" AND (d.opened_at IS NULL OR ")
                .append(Days.sql("d.opened_at"))
                .append(" <= ")
                .append(asOf);
        if (question.from() != null) {
            sql.append(" AND d.opened_at >= '").append(question.from()).append('\'');
        }
        if (question.to() != null) {
            sql.append(" AND d.opened_at < '").append(question.to().plusDays(1)).append('\'');
        }
        return sql.append(") ORDER BY d.id").toString();
    }
}
