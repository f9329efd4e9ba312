package org.likeness.crm.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Kept;
import org.likeness.crm.web.record.Sums;

/** The median amount of a pipeline's won deals, in the house's currency. */
@ApplicationScoped
class WonMedians {
    /** With fewer won deals there is no median. */
    static final int ENOUGH = 20;

    private final Kept<Won> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    /** The median ({@code null} with too few) of so many deals. */
    record Won(Double median, long deals) {}

    Won of(long pipeline, Sight sight) {
        return answers.of(pipeline + " " + sight.sql("o"), clock.instant(), () -> read(pipeline, sight));
    }

    private Won read(long pipeline, Sight sight) {
        var where = " FROM deals t WHERE t.outcome = 'WON' AND t.amount IS NOT NULL AND COALESCE(t.currency, '"
                + Sums.house() + "') = '" + Sums.house() + "' AND t.pipeline_id = " + pipeline + " AND "
                + sight.sql("t.owner_id");
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement()) {
            var deals = number(select, "SELECT COUNT(*)" + where);
            if (deals < ENOUGH) {
                return new Won(null, (long) deals);
            }
            var low = (long) (deals - 1) / 2;
            var both = 2 - (long) deals % 2;
            return new Won(
                    number(
                            select,
                            "SELECT AVG(amount) FROM (SELECT t.amount" + where + " ORDER BY t.amount LIMIT " + both
                                    + " OFFSET " + low + ") middle"),
                    (long) deals);
        } catch (SQLException failed) {
            throw new IllegalStateException("The won amounts could not be read.", failed);
        }
    }

    private static double number(Statement select, String sql) throws SQLException {
        try (ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
