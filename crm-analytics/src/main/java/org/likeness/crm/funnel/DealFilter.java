package org.likeness.crm.funnel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.duration.Days;

/** Which deals a question is about: those in sight, of a pipeline, that were there on a day, opened within a period or nobody knows when. */
final class DealFilter {
    private final FunnelQuestion question;
    private final long from;
    private final long to;
    /** Of each owner met so far, of whom there are few. */
    private final Map<Long, Boolean> seen = new HashMap<>();

    DealFilter(FunnelQuestion question, long asOf) {
        this.question = question;
        this.from = question.from() == null ? Long.MIN_VALUE : startOf(question.from());
        this.to = question.to() == null ? asOf : Math.min(asOf, Days.endOf(question.to()));
    }

    boolean takes(long owner, long pipeline, long opened) {
        return (opened == Days.UNKNOWN || opened >= from && opened <= to)
                && (question.pipeline() == null || question.pipeline() == pipeline)
                && seen.computeIfAbsent(owner, o -> question.sight().sees(o == DealRow.NONE ? null : o));
    }

    private static long startOf(LocalDate day) {
        return Days.endOf(day.minusDays(1)) + 1;
    }
}
