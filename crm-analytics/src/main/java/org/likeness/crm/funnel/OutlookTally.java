package org.likeness.crm.funnel;

import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.stamp.RowDigest;

/** Counts how visits end, where deals go from there, and how long they then take to their end. */
final class OutlookTally {
    /** How the visit ended: {@link Ending}; one that was left for nowhere known was watched until then. */
    final Observations[] visits;
    /** From entering the stage to the deal's end: {@link Outcome}. */
    final Observations[] toEnd;
    /** As in {@link FunnelTally#moves}. */
    final long[][] moves;

    final RowDigest digest = new RowDigest();

    OutlookTally(int stages) {
        visits = new Observations[stages];
        toEnd = new Observations[stages];
        moves = new long[stages][stages + 2];
        for (int i = 0; i < stages; i++) {
            visits[i] = new Observations();
            toEnd[i] = new Observations();
        }
    }

    void count(DealPath path) {
        digest.add(path.id, path.opened, path.closed, path.outcome.ordinal(), path.fingerprint());
        for (int i = 0; i < path.visits(); i++) {
            int stage = path.stage(i);
            Ending ending = path.ending(i);
            double days = path.days(i);
            if (days >= 0) {
                visits[stage].add(days, ending == Ending.UNKNOWN ? Observations.CENSORED : ending.ordinal());
            }
            double rest = path.daysToEnd(i);
            if (rest >= 0) {
                toEnd[stage].add(rest, path.outcome.ordinal());
            }
            int to = i + 1 < path.visits()
                    ? path.stage(i + 1)
                    : switch (path.outcome) {
                        case WON -> moves.length;
                        case LOST -> moves.length + 1;
                        case OPEN -> -1;
                    };
            if (to >= 0) {
                moves[stage][to]++;
            }
        }
    }
}
