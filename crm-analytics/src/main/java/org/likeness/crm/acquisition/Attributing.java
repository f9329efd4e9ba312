package org.likeness.crm.acquisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.stamp.Stamp;

/** Reads the touches of closed leads or deals (where they came from, follow-ups, events, up to their closing) and shares out the wins. */
@ApplicationScoped
public class Attributing {
    private static final int METHOD = 1;

    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected Attributing() {}

    @Inject
    public Attributing(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Of the records that the question means and that have closed. */
    public Attribution of(ChannelQuestion question) {
        Instant now = clock.instant();
        Journeys journeys = new Journeys();
        try (Connection connection = source.getConnection();
                Statement select =
                        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = select.executeQuery(sql(question))) {
                read(rows, journeys);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The touches could not be read.", failed);
        }
        Stamp stamp = new Stamp(
                "attribution",
                METHOD,
                new TreeMap<>(question.options()),
                null,
                journeys.digest().rows(),
                journeys.digest().hex(),
                now,
                now);
        return new Attribution(stamp, journeys.count(), journeys.won(), journeys.untouched(), journeys.credits());
    }

    private static void read(ResultSet rows, Journeys journeys) throws SQLException {
        List<Journeys.Touch> touches = new ArrayList<>();
        long record = 0;
        boolean won = false;
        boolean any = false;
        while (rows.next()) {
            if (any && rows.getLong(1) != record) {
                journeys.add(record, won, touches);
                touches.clear();
            }
            any = true;
            record = rows.getLong(1);
            won = rows.getString(2).equals("WON");
            if (rows.getString(4) != null) {
                touches.add(new Journeys.Touch(rows.getString(3), rows.getString(4)));
            }
        }
        if (any) {
            journeys.add(record, won, touches);
        }
    }

    /** Every closed record comes at least once, by where it came from; then what was done until it closed, oldest first. */
    private static String sql(ChannelQuestion question) {
        String closed = "r.outcome <> 'OPEN' AND " + question.condition();
        String until = " AND " + Days.until("t.happened_at", "r.closed_at");
        boolean leads = question.subject() == ChannelQuestion.Subject.LEAD;
        String one = leads ? "lead_id" : "deal_id";
        String from = " FROM " + question.subject().table + " r ";
        String came = "SELECT r.id, r.outcome, 'CHANNEL' AS kind, c.name AS name, NULL AS at" + from
                + "LEFT JOIN channels c ON c.id = r.channel_id WHERE " + closed;
        String followed = " UNION ALL SELECT r.id, r.outcome, 'FOLLOW_UP', t.method, t.happened_at" + from
                + "JOIN follow_ups t ON t." + one + " = r.id WHERE " + closed + until;
        String behaved = leads
                ? " UNION ALL SELECT r.id, r.outcome, 'EVENT', t.type, t.happened_at" + from
                        + "JOIN events t ON t.lead_id = r.id WHERE " + closed + until
                : "";
        return "SELECT * FROM (" + came + followed + behaved + ") touches ORDER BY id, at IS NOT NULL, at, kind, name";
    }
}
