package org.likeness.crm.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.record.Reference;
import org.likeness.crm.stamp.Stamp;

/** Deals made up of stages and days; a stage's id is its place. */
final class Walks {
    private static final long DAY = 86_400_000_000L;
    private static final int START = 1000;

    private final List<FunnelStage> stages = new ArrayList<>();
    private final OutlookTally tally;
    private long deals;

    Walks(int stages) {
        for (long i = 0; i < stages; i++) {
            this.stages.add(new FunnelStage(i, new Reference(Id.text(i + 1), null, "Stage " + i), false));
        }
        this.tally = new OutlookTally(stages);
    }

    /** So many deals that go through stages, each followed by the days spent there. */
    Walks many(int times, Outcome outcome, int... stagesAndDays) {
        for (int i = 0; i < times; i++) {
            one(outcome, stagesAndDays);
        }
        return this;
    }

    private void one(Outcome outcome, int[] walk) {
        long end = START;
        for (int i = 1; i < walk.length; i += 2) {
            end += walk[i];
        }
        DealPath path = new DealPath(end * DAY);
        path.start(++deals);
        long day = START;
        for (int i = 0; i < walk.length; i += 2) {
            boolean open = outcome == Outcome.OPEN && i + 2 == walk.length;
            path.visit(i, walk[i], day * DAY, open ? Days.UNKNOWN : (day + walk[i + 1]) * DAY);
            day += walk[i + 1];
        }
        path.opened = START * DAY;
        path.closed = outcome == Outcome.OPEN ? Days.UNKNOWN : end * DAY;
        path.outcome = outcome;
        path.settle();
        tally.count(path);
    }

    Outlook outlook() {
        return new Outlook(stages, tally, Stamp.of("outlook", 1, Map.of(), tally.digest, Instant.EPOCH, Instant.EPOCH));
    }
}
