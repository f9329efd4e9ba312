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
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Kept;

/**
 * What becomes of deals that leads turn into: a lead is won when it becomes a deal, and money comes only when the deal is won. Of the closed deals that
 * leads turned into; while these are too few, of all closed deals.
 */
@ApplicationScoped
class WonLater {
    /** With fewer closed deals from leads all closed deals are asked. */
    static final int ENOUGH = 20;

    private final Kept<Share> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    /**
     * The share of won deals.
     *
     * @param fromLeads whether it is of deals that leads turned into
     */
    record Share(Proportion won, boolean fromLeads) {}

    Share of(Sight sight) {
        return answers.of(sight.sql("o"), clock.instant(), () -> read(sight));
    }

    private Share read(Sight sight) {
        try (Connection connection = source.getConnection()) {
            var closed = " d.outcome <> 'OPEN' AND " + sight.sql("d.owner_id");
            var turned = won(
                    connection,
                    "leads l JOIN deals d ON d.id = l.converted_deal_id WHERE l.converted_deal_id IS NOT NULL AND"
                            + closed);
            return turned.trials() >= ENOUGH
                    ? new Share(turned, true)
                    : new Share(won(connection, "deals d WHERE" + closed), false);
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals that leads turned into could not be read.", failed);
        }
    }

    private static Proportion won(Connection connection, String from) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("SELECT COALESCE(SUM(d.outcome = 'WON'), 0), COUNT(*) FROM " + from)) {
            row.next();
            return Proportion.of(row.getLong(1), row.getLong(2));
        }
    }
}
