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
 * What a won lead is worth of a won deal: a lead mostly is won when it becomes a deal, and money comes only when the deal is won. Learnt from the leads that
 * were won and from the closed deals that leads turned into; while these are too few, a won lead counts as won, which it is where nobody turns leads
 * into deals.
 */
@ApplicationScoped
class WonLater {
    /** With fewer closed deals from leads nothing is said of them. */
    static final int ENOUGH = 20;

    private final Kept<Share> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    /**
     * What is known of them.
     *
     * @param turned of the won leads, those that became deals
     * @param won of the closed deals among these, those won
     */
    record Share(Proportion turned, Proportion won) {
        boolean known() {
            return won.trials() >= ENOUGH;
        }

        /** The chance that a won lead brings money; 1 while too little is known. The deals' share by Jeffreys' prior, which is never 0. */
        double rate() {
            return known() ? 1 - turned.rate() + turned.rate() * (won.successes() + .5) / (won.trials() + 1) : 1;
        }
    }

    Share of(Sight sight) {
        return answers.of(sight.sql("o"), clock.instant(), () -> read(sight));
    }

    private Share read(Sight sight) {
        try (Connection connection = source.getConnection()) {
            return new Share(
                    proportion(
                            connection,
                            "SELECT COUNT(l.converted_deal_id), COUNT(*) FROM leads l WHERE l.outcome = 'WON' AND "
                                    + sight.sql("l.owner_id")),
                    proportion(
                            connection,
                            "SELECT COALESCE(SUM(d.outcome = 'WON'), 0), COUNT(*) FROM leads l JOIN deals d"
                                    + " ON d.id = l.converted_deal_id WHERE d.outcome <> 'OPEN' AND "
                                    + sight.sql("d.owner_id")));
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals that leads turned into could not be read.", failed);
        }
    }

    private static Proportion proportion(Connection connection, String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return Proportion.of(row.getLong(1), row.getLong(2));
        }
    }
}
