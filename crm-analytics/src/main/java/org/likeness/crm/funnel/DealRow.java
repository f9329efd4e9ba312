package org.likeness.crm.funnel;

import java.util.Arrays;
import org.likeness.crm.kernel.Outcome;

/** One deal as it stands in the database, its visits in any order. Reused for the next deal. */
final class DealRow {
    /** In place of an owner, or of a pipeline, that is none. */
    static final long NONE = Long.MIN_VALUE;

    long id;
    long owner;
    long pipeline;
    /** In microseconds since 1970, or {@link org.likeness.crm.duration.Days#UNKNOWN}, as all moments here. */
    long opened;

    long closed;
    Outcome outcome;
    /** {@code NaN} where none is known. */
    double amount;

    String currency;
    int visits;
    long[] visit = new long[8];
    long[] stage = new long[8];
    long[] entered = new long[8];
    long[] left = new long[8];

    void visit(long id, long at, long from, long until) {
        if (visits == visit.length) {
            visit = Arrays.copyOf(visit, 2 * visits);
            stage = Arrays.copyOf(stage, 2 * visits);
            entered = Arrays.copyOf(entered, 2 * visits);
            left = Arrays.copyOf(left, 2 * visits);
        }
        visit[visits] = id;
        stage[visits] = at;
        entered[visits] = from;
        left[visits++] = until;
    }
}
