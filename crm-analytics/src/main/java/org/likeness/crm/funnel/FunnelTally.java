package org.likeness.crm.funnel;

import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.stamp.RowDigest;

/** Counts deal after deal into everything the report needs. */
final class FunnelTally {
    final StageTally[] stages;
    /** From a stage to a stage, to WON (one place after the last) and to LOST (two places after). */
    final long[][] moves;

    final CycleTally cycle = new CycleTally();
    final Map<String, CycleTally> slices = new HashMap<>();
    final RowDigest digest = new RowDigest();
    private final boolean period;
    private final boolean split;

    FunnelTally(int stages, boolean period, boolean split) {
        this.period = period;
        this.split = split;
        this.moves = new long[stages][stages + 2];
        this.stages = new StageTally[stages];
        for (int i = 0; i < stages; i++) {
            this.stages[i] = new StageTally();
        }
    }

    void count(DealPath path) {
        digest.add(
                path.id,
                path.opened,
                path.closed,
                path.outcome.ordinal(),
                RowDigest.of(path.amount),
                RowDigest.of(path.group),
                path.fingerprint());
        if (period && path.opened == Days.UNKNOWN) {
            cycle.leaveOut(path);
            return;
        }
        cycle.count(path);
        if (split) {
            slices.computeIfAbsent(path.group, value -> new CycleTally()).count(path);
        }
        for (int i = 0; i < path.visits(); i++) {
            if (first(path, i)) {
                stages[path.stage(i)].count(path, path.stage(i));
            }
            move(path, i);
        }
    }

    /** Takes in what was counted of other deals. */
    FunnelTally and(FunnelTally other) {
        digest.add(other.digest);
        cycle.add(other.cycle);
        other.slices.forEach((value, deals) ->
                slices.computeIfAbsent(value, v -> new CycleTally()).add(deals));
        for (int i = 0; i < stages.length; i++) {
            stages[i].add(other.stages[i]);
            for (int to = 0; to < moves[i].length; to++) {
                moves[i][to] += other.moves[i][to];
            }
        }
        return this;
    }

    private static boolean first(DealPath path, int visit) {
        for (int i = 0; i < visit; i++) {
            if (path.stage(i) == path.stage(visit)) {
                return false;
            }
        }
        return true;
    }

    private void move(DealPath path, int visit) {
        if (visit + 1 < path.visits()) {
            moves[path.stage(visit)][path.stage(visit + 1)]++;
        } else if (path.outcome != Outcome.OPEN) {
            moves[path.stage(visit)][stages.length + (path.outcome == Outcome.WON ? 0 : 1)]++;
        }
    }
}
