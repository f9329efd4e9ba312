package org.likeness.crm.web.deal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Worth;

/**
 * How many open deals a board has, worth what.
 *
 * @param stages by the stage's id
 * @param all with those that are in no stage
 * @param stalled how many of all stall
 */
record BoardSums(Map<String, Sum> stages, Sum all, long stalled) {

    /** How many deals, worth what. */
    record Sum(long count, Worth worth) {
        static final Sum NONE = new Sum(0, Worth.NONE);

        Sum plus(Sum other) {
            return new Sum(count + other.count, worth.plus(other.worth));
        }
    }

    /** Adds the rows up, several of a stage with several currencies: stage, count, the two of {@link Sums#sql}, how many stall. */
    static BoardSums of(List<Object[]> rows) {
        var stages = new HashMap<String, Sum>();
        var all = Sum.NONE;
        long stalled = 0;
        for (var r : rows) {
            var sum = new Sum(((Number) r[1]).longValue(), Sums.of(r[2], r[3]));
            if (r[0] != null) {
                stages.merge(Id.text(((Number) r[0]).longValue()), sum, Sum::plus);
            }
            all = all.plus(sum);
            stalled += r[4] == null ? 0 : ((Number) r[4]).longValue();
        }
        return new BoardSums(stages, all, stalled);
    }
}
