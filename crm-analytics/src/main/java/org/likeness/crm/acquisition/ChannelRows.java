package org.likeness.crm.acquisition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.acquisition.ChannelQuestion.Subject;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.record.Reference;
import org.likeness.crm.stamp.RowDigest;

/** Reads what came through each channel, counted by SQL; the key is the channel's id, {@code null} for none. */
final class ChannelRows {
    private final ChannelQuestion question;
    final Map<Long, ChannelCounts> channels = new HashMap<>();
    final Map<Long, Reference> names = new HashMap<>();
    final RowDigest digest = new RowDigest();
    /** The days of all of them. */
    final Observations cycles = new Observations();

    private final long now;

    /** @param now up to when open ones are watched, in microseconds */
    ChannelRows(ChannelQuestion question, long now) {
        this.question = question;
        this.now = now;
    }

    void read(Connection connection) throws SQLException {
        each(connection, "SELECT id, external_id, name FROM channels", row -> {
            long id = row.getLong(1);
            names.put(id, new Reference(Id.text(id), row.getString(2), row.getString(3)));
        });
        each(connection, counts(), this::count);
        each(connection, durations(), this::took);
        if (question.sight().all()) {
            // what a channel cost everybody, divided by the wins of some, would be no cost per win
            each(connection, costs(), row -> of(row).cost = money(row, 2));
        }
    }

    private void count(ResultSet row) throws SQLException {
        ChannelCounts counts = of(row);
        counts.leads = row.getLong(2);
        counts.won = row.getLong(3);
        counts.lost = row.getLong(4);
        counts.amount = money(row, 5);
        digest.add(row.getLong(1), counts.leads, row.getLong(8), row.getLong(9));
        counts.converted = row.getLong(10);
        counts.dealsWon = row.getLong(11);
    }

    private void took(ResultSet row) throws SQLException {
        ChannelCounts counts = of(row);
        long began = micros(row, 2);
        long closed = micros(row, 3);
        Outcome outcome = Outcome.valueOf(row.getString(4));
        double days = Days.between(began, outcome == Outcome.OPEN ? now : closed);
        if (counts.took(outcome, days, Days.between(began, now))) {
            cycles.add(days, outcome.ordinal());
        }
    }

    private String counts() {
        Subject subject = question.subject();
        // a lead earns what the deal that came of it did
        String deal = subject == Subject.LEAD ? "d" : "r";
        String join = subject == Subject.LEAD
                ? " LEFT JOIN deals d ON d.id = r.converted_deal_id AND "
                        + question.sight().sql("d.owner_id")
                : "";
        String won = "CASE WHEN " + deal + ".outcome = 'WON' AND " + deal + ".amount IS NOT NULL THEN ";
        String amount = won + deal + ".amount END";
        String currency = won + "COALESCE(" + deal + ".currency, '') END";
        String qualified = subject == Subject.LEAD
                ? "SUM(r.outcome = 'WON' OR r.converted_at IS NOT NULL), COALESCE(SUM(d.outcome = 'WON'), 0)"
                : "0, 0";
        String hash = "CRC32(CONCAT_WS('|', r.id, r.outcome, r." + subject.start + ", r.closed_at, " + amount + "))";
        return "SELECT r.channel_id, COUNT(*), SUM(r.outcome = 'WON'), SUM(r.outcome = 'LOST'), SUM(" + amount
                + "), COUNT(DISTINCT " + currency + "), MAX(" + currency + "), SUM(" + hash + "), BIT_XOR(" + hash
                + "), " + qualified + " FROM " + subject.table + " r" + join + " WHERE " + question.condition()
                + " GROUP BY r.channel_id";
    }

    private String durations() {
        return "SELECT r.channel_id, " + Days.sql("r." + question.subject().start) + ", " + Days.sql("r.closed_at")
                + ", r.outcome FROM " + question.subject().table + " r WHERE " + question.condition();
    }

    /**
     * What campaigns cost in the period: of one that began and ended on known days, cost × days inside ÷ days in all, both ends
     * counted; of one whose beginning or end is unknown, which has no daily cost, all of it when it may have run in the period.
     */
    private String costs() {
        String first = later("starts_on", question.from());
        String last = earlier("ends_on", question.to());
        String share =
                "CASE WHEN starts_on IS NULL OR ends_on IS NULL OR ends_on < starts_on THEN 1 ELSE 1e0 * (DATEDIFF("
                        + last + ", " + first + ") + 1) / (DATEDIFF(ends_on, starts_on) + 1) END";
        return "SELECT channel_id, SUM(cost * 1e0 * (" + share
                + ")), COUNT(DISTINCT COALESCE(currency, '')), MAX(COALESCE(currency, ''))"
                + " FROM campaigns WHERE cost IS NOT NULL AND channel_id IS NOT NULL"
                + (question.from() == null ? "" : " AND (ends_on IS NULL OR ends_on >= '" + question.from() + "')")
                + (question.to() == null ? "" : " AND (starts_on IS NULL OR starts_on <= '" + question.to() + "')")
                + " GROUP BY channel_id";
    }

    private static String later(String column, LocalDate day) {
        return day == null ? column : "GREATEST(" + column + ", DATE '" + day + "')";
    }

    private static String earlier(String column, LocalDate day) {
        return day == null ? column : "LEAST(" + column + ", DATE '" + day + "')";
    }

    private ChannelCounts of(ResultSet row) throws SQLException {
        long channel = row.getLong(1);
        return channels.computeIfAbsent(row.wasNull() ? null : (Long) channel, key -> new ChannelCounts());
    }

    private static Money money(ResultSet row, int from) throws SQLException {
        double sum = row.getDouble(from);
        return row.wasNull() ? Money.NONE : Money.of(sum, row.getInt(from + 1), row.getString(from + 2));
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Days.UNKNOWN : value;
    }

    private static void each(Connection connection, String sql, RowReader reader) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
