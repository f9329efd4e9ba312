package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.chart.StalledStrip;

/** The open deals of a pipeline that have been in their stage for longer than nine in ten that went on. */
@ApplicationScoped
public class StalledDeals {
    @Inject
    Rhythms rhythms;

    @Inject
    DataSource source;

    /**
     * The longest waiting ones.
     *
     * @param inAll how many there are
     */
    public record Found(List<Stalled> longest, long inAll) {}

    /** Of one pipeline, or ({@code null}) of all. */
    public Found of(Long pipeline, Sight sight, int most) {
        var pace = pipeline == null ? rhythms.pace(sight) : rhythms.pace(Id.text(pipeline), sight);
        var where = " FROM deals t" + InSight.account(sight) + " LEFT JOIN users u ON u.id = t.owner_id"
                + " WHERE t.outcome = 'OPEN' AND " + pace.stalledSql() + " AND " + sight.sql("t.owner_id")
                + (pipeline == null ? "" : " AND t.pipeline_id = " + pipeline);
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement()) {
            long inAll;
            try (ResultSet count = select.executeQuery("SELECT COUNT(*)" + where)) {
                count.next();
                inAll = count.getLong(1);
            }
            var longest = new ArrayList<Stalled>();
            try (ResultSet rows = select.executeQuery("SELECT t.id, t.name, a.name, t.stage_id, "
                    + Days.sql("t.stage_entered_at") + ", t.amount, t.currency, u.id, u.name" + where
                    + " ORDER BY t.stage_entered_at, t.id LIMIT " + most)) {
                while (rows.next()) {
                    longest.add(told(rows, pace));
                }
            }
            return new Found(longest, inAll);
        } catch (SQLException failed) {
            throw new IllegalStateException("The stalled deals could not be read.", failed);
        }
    }

    private static Stalled told(ResultSet row, Pace pace) throws SQLException {
        var stage = Id.text(row.getLong(4));
        Instant entered = Days.instant(row.getLong(5));
        var days = pace.days(entered);
        var currency = row.getString(7);
        var amount = Optional.ofNullable(row.getBigDecimal(6)).map(a -> new Amount(a, currency));
        var owner = row.getLong(8);
        var person = row.wasNull() ? null : new Person(Id.text(owner), row.getString(9));
        StalledStrip strip = pace.strip(stage, days, days);
        return new Stalled(
                Id.text(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                pace.rhythms().get(stage).stage().name(),
                days,
                pace.nineInTenBy(stage),
                amount.orElse(null),
                person,
                strip);
    }
}
