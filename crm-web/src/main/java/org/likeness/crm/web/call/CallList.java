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
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.call.Calls.Call;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.ContactCard;

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
        Map<Long, Named> names = new HashMap<>();
        read(
                connection,
                "SELECT t.id, t.name, a.name, c.id, c.name, COALESCE(c.phone, a.phone), c.email FROM deals t"
                        + InSight.account(sight) + " LEFT JOIN contacts c ON c.id = " + person(sight)
                        + " WHERE t.id IN ",
                best.stream().filter(Prospect::deal).map(Prospect::id).toList(),
                names);
        read(
                connection,
                "SELECT t.id, COALESCE(t.name, t.contact_name, t.external_id), t.contact_name, NULL, t.contact_name,"
                        + " t.phone, t.email FROM leads t WHERE t.id IN ",
                best.stream().filter(p -> !p.deal()).map(Prospect::id).toList(),
                names);
        return best.stream()
                .filter(p -> names.containsKey(p.id()))
                .map(p -> new Call(
                        p,
                        names.get(p.id()).name(),
                        p.deal() ? names.get(p.id()).with() : "",
                        names.get(p.id()).reach()))
                .toList();
    }

    /** Whom to ask for about a deal: the one it is made with, else who decides at the account, else anybody known there. */
    private static String person(Sight sight) {
        var seen = RecordTypes.of(RecordKind.CONTACTS).sightline();
        return "COALESCE((SELECT m.id FROM contacts m WHERE m.id = t.contact_id AND " + seen.sql(sight, "m")
                + "), (SELECT n.id FROM contacts n WHERE n.account_id = t.account_id AND " + seen.sql(sight, "n")
                + " ORDER BY COALESCE(n.buying_role = 'DECISION_MAKER', FALSE) DESC, n.phone IS NULL, n.id LIMIT 1))";
    }

    private record Named(String name, String with, ContactCard reach) {}

    private static void read(Connection connection, String sql, List<Long> ids, Map<Long, Named> names)
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
                var person = row.getLong(4);
                var page = row.wasNull() ? null : "/contacts/" + Id.text(person);
                var called = name.equals(row.getString(5)) ? null : row.getString(5);
                names.put(
                        row.getLong(1),
                        new Named(
                                name,
                                with == null || name.contains(with) ? "" : with,
                                ContactCard.of(called, page, row.getString(6), row.getString(7))));
            }
        }
    }
}
