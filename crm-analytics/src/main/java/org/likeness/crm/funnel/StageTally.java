package org.likeness.crm.funnel;

import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.Observations;

/** Counts what becomes of deals in one stage. Deals come one after the other, numbered. */
final class StageTally {
    final Observations visits = new Observations();
    final Observations perDeal = new Observations();
    long entered;
    long advanced;
    long lost;
    long movedBack;
    long open;
    long settled;
    long excludedVisits;
    long excludedDeals;
    private int usedDeals;

    /** Counts everything that this path did in that stage, if it was ever there. */
    void count(DealPath path, int stage) {
        boolean[] ended = new boolean[Ending.values().length];
        double sum = 0;
        int used = 0;
        int seen = 0;
        for (int i = 0; i < path.visits(); i++) {
            if (path.stage(i) != stage) {
                continue;
            }
            Ending ending = path.ending(i);
            double days = path.days(i);
            ended[ending.ordinal()] = true;
            seen++;
            if (days >= 0) {
                visits.add(days, ending.ordinal(), usedDeals);
                sum += days;
                used++;
            } else {
                excludedVisits++;
            }
        }
        if (used > 0) {
            usedDeals++;
        }
        whole(sum, used == seen, ended[Ending.OPEN.ordinal()]);
        fate(ended, path.outcome);
    }

    /** Takes in what other deals did in that stage. */
    void add(StageTally other) {
        visits.add(other.visits, usedDeals);
        perDeal.add(other.perDeal, perDeal.size());
        entered += other.entered;
        advanced += other.advanced;
        lost += other.lost;
        movedBack += other.movedBack;
        open += other.open;
        settled += other.settled;
        excludedVisits += other.excludedVisits;
        excludedDeals += other.excludedDeals;
        usedDeals += other.usedDeals;
    }

    private void whole(double days, boolean known, boolean stillThere) {
        if (known) {
            perDeal.add(days, stillThere ? Observations.CENSORED : 1);
        } else {
            excludedDeals++;
        }
    }

    private void fate(boolean[] ended, Outcome outcome) {
        boolean moved = ended[Ending.ADVANCED.ordinal()];
        entered++;
        advanced += moved ? 1 : 0;
        lost += ended[Ending.LOST.ordinal()] ? 1 : 0;
        movedBack += ended[Ending.MOVED_BACK.ordinal()] ? 1 : 0;
        open += ended[Ending.OPEN.ordinal()] ? 1 : 0;
        // a deal that went back and is still open may yet advance
        settled += moved || outcome != Outcome.OPEN ? 1 : 0;
    }
}
