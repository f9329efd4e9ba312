package org.likeness.crm.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.user.Sight;

/** Counts what became of those listed and of those left out. */
@ApplicationScoped
class Comparisons {
    static final int DAYS = 60;

    @Inject
    DataSource source;

    @Inject
    Controls controls;

    Comparison of(Sight sight, int days) {
        var control = controls.now();
        var today = controls.today();
        long[][] drawn = new long[2][2];
        long[] waiting = new long[2];
        var sql = "SELECT arm = 'CONTROL', drawn_on <= ?, COUNT(*), COALESCE(SUM(won), 0) FROM ("
                + one("LEAD", "leads", sight) + " UNION ALL " + one("DEAL", "deals", sight)
                + ") both_kinds GROUP BY 1, 2";
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, today.minusDays(days + 1L)); // the last day of the window is over
            for (int kind = 0; kind < 2; kind++) {
                select.setInt(2 + 3 * kind, days + 1);
                select.setObject(3 + 3 * kind, control.since());
                select.setDouble(4 + 3 * kind, control.share());
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        drawn[rows.getInt(1)] = new long[] {rows.getLong(4), rows.getLong(3)};
                    } else {
                        waiting[rows.getInt(1)] = rows.getLong(3);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The draws could not be counted.", failed);
        }
        return Comparison.of(
                control,
                days,
                waiting[0] + waiting[1],
                waiting[1],
                Proportion.of(drawn[0][0], drawn[0][1]),
                Proportion.of(drawn[1][0], drawn[1][1]));
    }

    private static String one(String kind, String table, Sight sight) {
        return "SELECT d.arm, d.drawn_on, r.outcome = 'WON' AND r.closed_at < d.drawn_on + INTERVAL ? DAY AS won FROM call_draws d JOIN "
                + table + " r ON r.id = d.record_id WHERE d.kind = '" + kind
                + "' AND d.drawn_on >= ? AND ABS(d.share - ?) < 1e-9 AND " + sight.sql("r.owner_id");
    }
}
