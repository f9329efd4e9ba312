package org.likeness.crm.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.call.Calls.Call;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.Sums;

/** Whom to call today, best first: the first of the ranking, without those left out to see whether the list helps. */
@ApplicationScoped
class CallList {
    static final int CAPACITY = 15;
    static final int MOST = 200;
    private static final int SPARE = 40;

    @Inject
    DataSource source;

    @Inject
    Ranking ranking;

    @Inject
    Controls controls;

    Calls of(Viewer viewer, int capacity) {
        var control = controls.now();
        // enough beyond the capacity to take the places of those left out
        var ranked = ranking.of(viewer, control, control.on() ? 2 * capacity + SPARE : capacity);
        try (Connection connection = source.getConnection()) {
            var listed = control.on()
                    ? new Draws(connection, control, controls.today()).listed(ranked.best(), capacity)
                    : ranked.best();
            return new Calls(
                    named(connection, listed, viewer.sight()),
                    Sums.house(),
                    ranked.won().median(),
                    ranked.won().deals(),
                    ranked.later(),
                    ranked.deals(),
                    ranked.leads(),
                    ranked.withoutChance(),
                    ranked.otherCurrency(),
                    control.share());
        } catch (SQLException failed) {
            throw new IllegalStateException("The call list could not be read.", failed);
        }
    }

    private static List<Call> named(Connection connection, List<Prospect> best, Sight sight) throws SQLException {
        Map<Long, String[]> names = new HashMap<>();
        read(
                connection,
                "SELECT t.id, t.name, a.name FROM deals t" + InSight.account(sight) + " WHERE t.id IN ",
                best.stream().filter(Prospect::deal).map(Prospect::id).toList(),
                names);
        read(
                connection,
                "SELECT t.id, COALESCE(t.name, t.contact_name, t.external_id), t.contact_name FROM leads t WHERE t.id IN ",
                best.stream().filter(p -> !p.deal()).map(Prospect::id).toList(),
                names);
        return best.stream()
                .filter(p -> names.containsKey(p.id()))
                .map(p -> new Call(p, names.get(p.id())[0], names.get(p.id())[1]))
                .toList();
    }

    private static void read(Connection connection, String sql, List<Long> ids, Map<Long, String[]> names)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        var in = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql + in)) {
            while (row.next()) {
                var name = row.getString(2) == null ? "" : row.getString(2);
                var with = row.getString(3);
                names.put(row.getLong(1), new String[] {name, with == null || name.contains(with) ? "" : with});
            }
        }
    }
}
