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
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.funnel.DealOutlook.Status;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.call.Calls.Call;
import org.likeness.crm.web.deal.DealChance;
import org.likeness.crm.web.deal.Expectations;
import org.likeness.crm.web.deal.WonShares;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Sums;

/**
 * Ranks open leads and deals by expected gain. A rep's are the own ones and, of leads, those nobody has taken; who leads sees everybody's in
 * sight. Those with a next step planned for another day are left out: they are taken care of.
 */
@ApplicationScoped
class CallList {
    static final int CAPACITY = 15;
    static final int MOST = 200;
    private static final int SPARE = 40;

    @Inject
    DataSource source;

    @Inject
    Expectations expected;

    @Inject
    WonMedians medians;

    @Inject
    WonShares shares;

    @Inject
    WonLater wonLater;

    @Inject
    Choices choices;

    @Inject
    Controls controls;

    Calls of(Viewer viewer, int capacity) {
        var control = controls.now();
        // enough beyond the capacity to take the places of those left out
        var read = control.on() ? 2 * capacity + SPARE : capacity;
        var best = new Best(read);
        var pipelines = choices.pipelines();
        var won = pipelines.isEmpty()
                ? new WonMedians.Won(null, 0)
                : medians.of(Id.parse(pipelines.get(0).value()), viewer.sight());
        try (Connection connection = source.getConnection()) {
            var counts = new long[3];
            deals(connection, viewer, control, best, counts);
            var later = wonLater.of(viewer.sight());
            var worth = won.median() == null ? null : new Worth(later.won().rate(), won.median());
            var leads = worth == null ? 0 : leads(connection, viewer, control, read, worth, best);
            var ranked = best.inOrder();
            var listed =
                    control.on() ? new Draws(connection, control, controls.today()).listed(ranked, capacity) : ranked;
            return new Calls(
                    named(connection, listed),
                    Sums.HOUSE,
                    won.median(),
                    won.deals(),
                    later,
                    counts[0],
                    leads,
                    counts[1],
                    counts[2],
                    control.share());
        } catch (SQLException failed) {
            throw new IllegalStateException("The call list could not be read.", failed);
        }
    }

    /** Counts deals weighed, without a chance, in another currency. */
    private void deals(Connection connection, Viewer viewer, Control control, Best best, long[] counts)
            throws SQLException {
        var sight = viewer.sight();
        var own = viewer.role() == Role.REP ? "t.owner_id = " + viewer.id() : sight.sql("t.owner_id");
        Map<Long, Optional<Double>> ofAll = new HashMap<>();
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet row = select.executeQuery("SELECT t.id, t.pipeline_id, t.stage_id, "
                    + Days.sql("t.stage_entered_at") + ", t.amount, COALESCE(t.currency, '" + Sums.HOUSE
                    + "'), IF(t.grade IS NULL, NULL, t.win_probability) FROM deals t WHERE t.outcome = 'OPEN' AND "
                    + own + unplanned("deal")
                    + listable(control, "DEAL"))) {
                while (row.next()) {
                    var pipeline = row.getLong(2);
                    var stage = row.getLong(3);
                    var known = !row.wasNull();
                    var since = row.getLong(4);
                    var entered = row.wasNull() ? null : Days.instant(since);
                    var outlook = expected.of(pipeline, sight).of(known ? (Long) stage : null, expected.days(entered));
                    var amount = row.getDouble(5);
                    var has = !row.wasNull();
                    var median = has ? null : medians.of(pipeline, sight).median();
                    if (outlook.status() != Status.OK || !has && median == null) {
                        counts[1]++;
                    } else if (has && !Sums.HOUSE.equals(row.getString(6))) {
                        counts[2]++;
                    } else {
                        counts[0]++;
                        var score = row.getDouble(7);
                        var share = ofAll.computeIfAbsent(pipeline, p -> Optional.ofNullable(shares.of(p)));
                        var chance = DealChance.of(outlook, row.wasNull() ? null : (Double) score, share.orElse(null));
                        best.offer(Prospect.deal(row.getLong(1), outlook, chance, has ? amount : median, has));
                    }
                }
            }
        }
    }

    /** What a lead brings that becomes a deal: so many of these are won, and bring so much. */
    private record Worth(double won, double median) {}

    /** All leads are worth the same, so that no more than fit in need to be read. */
    private static long leads(
            Connection connection, Viewer viewer, Control control, int capacity, Worth worth, Best best)
            throws SQLException {
        var own = viewer.role() == Role.REP
                ? "(t.owner_id IS NULL OR t.owner_id = " + viewer.id() + ")"
                : viewer.sight().sql("t.owner_id");
        var where = " FROM leads t WHERE t.outcome = 'OPEN' AND t.grade IS NOT NULL AND " + own + unplanned("lead")
                + listable(control, "LEAD");
        try (Statement select = connection.createStatement()) {
            try (ResultSet row = select.executeQuery("SELECT t.id, t.win_probability" + where
                    + " ORDER BY t.win_probability DESC, t.id LIMIT " + capacity)) {
                while (row.next()) {
                    best.offer(Prospect.lead(row.getLong(1), row.getDouble(2), worth.won(), worth.median()));
                }
            }
            try (ResultSet row = select.executeQuery("SELECT COUNT(*)" + where)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Not those left out before: they would pile up at the top, where nobody calls them. */
    private static String listable(Control control, String kind) {
        return control.on()
                ? " AND NOT EXISTS (SELECT 1 FROM call_draws d WHERE d.kind = '" + kind + "' AND d.record_id = t.id"
                        + " AND d.arm = '" + Draws.CONTROL + "')"
                : "";
    }

    private static String unplanned(String kind) {
        return " AND NOT EXISTS (SELECT 1 FROM next_steps n WHERE n." + kind
                + "_id = t.id AND n.done_at IS NULL AND n.due_at >= UTC_DATE() + INTERVAL 1 DAY)";
    }

    private static List<Call> named(Connection connection, List<Prospect> best) throws SQLException {
        Map<Long, String[]> names = new HashMap<>();
        read(
                connection,
                "SELECT t.id, t.name, a.name FROM deals t LEFT JOIN accounts a ON a.id = t.account_id WHERE t.id IN ",
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
