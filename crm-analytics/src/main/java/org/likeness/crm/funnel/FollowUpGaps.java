package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.maths.survival.Quantile;

/** The follow-ups of won deals, and how long it took from one to the next, told apart by stage. Follow-ups within half a day are one contact. */
final class FollowUpGaps {
    private static final double ONE_CONTACT = .5;
    private static final int FOLLOWED = 1;

    private long[] deals = new long[1024];
    private long[] moments = new long[1024];
    private int size;
    private int won;
    private final Observations[] gaps;

    private FollowUpGaps(int stages) {
        gaps = new Observations[stages];
        Arrays.setAll(gaps, i -> new Observations());
    }

    /** Reads the follow-ups; nothing is counted yet. */
    static FollowUpGaps read(Connection connection, FunnelQuestion question, int stages) throws SQLException {
        FollowUpGaps read = new FollowUpGaps(stages);
        String sql = "SELECT f.deal_id, " + Days.sql("f.happened_at")
                + " FROM follow_ups f JOIN deals d ON d.id = f.deal_id WHERE d.outcome = 'WON' AND "
                + question.sight().sql("d.owner_id")
                + (question.pipeline() == null ? "" : " AND d.pipeline_id = " + question.pipeline())
                + " ORDER BY f.deal_id, f.happened_at";
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = select.executeQuery(sql)) {
                while (rows.next()) {
                    read.add(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return read;
    }

    private void add(long deal, long moment) {
        if (size == deals.length) {
            deals = Arrays.copyOf(deals, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size);
        }
        deals[size] = deal;
        moments[size++] = moment;
    }

    /** Counts the gaps of a deal, if it was won. */
    void count(DealPath deal) {
        int first = deal.outcome == Outcome.WON ? Arrays.binarySearch(deals, 0, size, deal.id) : -1;
        if (first < 0) {
            return;
        }
        while (first > 0 && deals[first - 1] == deal.id) {
            first--;
        }
        for (int visit = 0; visit < deal.visits(); visit++) {
            count(deal, visit, first);
        }
        won++;
    }

    private void count(DealPath deal, int visit, int first) {
        long last = Days.UNKNOWN;
        for (int i = first; i < size && deals[i] == deal.id; i++) {
            if (!deal.during(visit, moments[i])) {
                continue;
            }
            double days = Days.between(last, moments[i]);
            if (days >= ONE_CONTACT) {
                gaps[deal.stage(visit)].add(days, FOLLOWED, won);
            }
            last = moments[i];
        }
        double rest = Days.between(last, deal.end(visit));
        if (rest > 0) {
            gaps[deal.stage(visit)].add(rest, Observations.CENSORED, won);
        }
    }

    FollowUpRhythm rhythm(int stage) {
        EventTable table = EventTable.of(gaps[stage]);
        int ended = table.events(FOLLOWED);
        if (ended < StageRhythm.ENOUGH) {
            return new FollowUpRhythm(table.n(), ended, null, null, null);
        }
        Quantile median = KaplanMeier.of(table).quantile(.5);
        return new FollowUpRhythm(table.n(), ended, known(median.value()), known(median.low()), known(median.high()));
    }
}
