package org.likeness.crm.web.call;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.duration.Days;
import org.likeness.crm.funnel.DealOutlook.Status;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.DealChance;
import org.likeness.crm.web.deal.Expectations;
import org.likeness.crm.web.deal.WonShares;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.HouseZone;

/** Reads open leads and deals with what a call to each may bring. */
final class Weighing {
    private final Connection connection;
    private final Viewer viewer;
    private final Control control;
    private final LocalDate today;
    private final Best best;

    /** @param today in the house */
    Weighing(Connection connection, Viewer viewer, Control control, LocalDate today, Best best) {
        this.connection = connection;
        this.viewer = viewer;
        this.control = control;
        this.today = today;
        this.best = best;
    }

    /** How many open deals were weighed, had no chance or amount, or were in another currency. */
    record Counts(long weighed, long chanceless, long foreign) {}

    Counts deals(Expectations expected, WonMedians medians, WonShares shares) throws SQLException {
        var counts = new long[3];
        var sight = viewer.sight();
        var own = viewer.role() == Role.REP ? "t.owner_id = " + viewer.id() : sight.sql("t.owner_id");
        Map<Long, Optional<Double>> ofAll = new HashMap<>();
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet row = select.executeQuery("SELECT t.id, t.pipeline_id, t.stage_id, "
                    + Days.sql("t.stage_entered_at") + ", t.amount, COALESCE(t.currency, '" + Sums.house()
                    + "'), IF(t.grade IS NULL, NULL, t.win_probability) FROM deals t WHERE t.outcome = 'OPEN' AND "
                    + own + unplanned("deal")
                    + listable("DEAL"))) {
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
                    } else if (has && !Sums.house().equals(row.getString(6))) {
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
        return new Counts(counts[0], counts[1], counts[2]);
    }

    /**
     * All leads are worth the same, so that no more than fit in need to be read.
     *
     * @param wonLater the share of deals that leads turn into which are won
     * @param median what a won deal brings, {@code null} where too few were won to tell
     */
    long leads(int most, double wonLater, Double median) throws SQLException {
        var own = viewer.role() == Role.REP
                ? "(t.owner_id IS NULL OR t.owner_id = " + viewer.id() + ")"
                : viewer.sight().sql("t.owner_id");
        var where = " FROM leads t WHERE t.outcome = 'OPEN' AND t.grade IS NOT NULL AND " + own + unplanned("lead")
                + listable("LEAD");
        try (Statement select = connection.createStatement()) {
            try (ResultSet row = select.executeQuery("SELECT t.id, t.win_probability" + where
                    + " ORDER BY t.win_probability DESC, t.id LIMIT " + most)) {
                while (row.next()) {
                    best.offer(Prospect.lead(row.getLong(1), row.getDouble(2), wonLater, median));
                }
            }
            try (ResultSet row = select.executeQuery("SELECT COUNT(*)" + where)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Not those left out before: they would pile up at the top, where nobody calls them. */
    private String listable(String kind) {
        return control.on()
                ? " AND NOT EXISTS (SELECT 1 FROM call_draws d WHERE d.kind = '" + kind + "' AND d.record_id = t.id"
                        + " AND d.arm = '" + Draws.CONTROL + "')"
                : "";
    }

    /** Without a step due on a later day of the house; one for any time of a day is kept as that day's midnight in UTC. */
    private String unplanned(String kind) {
        var tomorrow = today.plusDays(1);
        var begins = tomorrow.atStartOfDay(HouseZone.get())
                .toInstant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
        return " AND NOT EXISTS (SELECT 1 FROM next_steps n WHERE n." + kind
                + "_id = t.id AND n.done_at IS NULL AND n.due_at >= IF(TIME(n.due_at) = 0, '" + tomorrow + "', '"
                + begins
                + "'))";
    }
}
