package org.likeness.crm.funnel;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Which deals are read, and how they are told.
 *
 * @param asOf moment in microseconds as of which they are told
 * @param stages in the order asked for; visits to others are left out
 * @param group what a deal is told apart by, of its id; {@code null} where nothing is
 */
record DealReading(FunnelQuestion question, long asOf, List<FunnelStage> stages, LongFunction<String> group) {
    /** One for each thread: it remembers whom it met. */
    DealFilter filter() {
        return new DealFilter(question, asOf);
    }

    String groupOf(long deal) {
        return group == null ? null : group.apply(deal);
    }
}
