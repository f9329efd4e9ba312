package org.likeness.crm.web.deal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Amount;

/**
 * How many open deals a board has, worth what.
 *
 * @param stages by the stage's id
 * @param all with those that are in no stage
 * @param stalled how many of all stall
 */
record BoardSums(Map<String, Sum> stages, Sum all, long stalled) {

    /** How many deals, worth what; {@code null} where amounts are unknown or in several currencies. */
    record Sum(long count, Amount worth) {
        static final Sum NONE = new Sum(0, null);
    }

    /** Adds the columns up: stage, count, the three of {@link Sums#sql}, how many stall. */
    static BoardSums of(List<Object[]> rows) {
        var stages = new HashMap<String, Sum>();
        var currencies = new HashSet<Object>();
        var worth = BigDecimal.ZERO;
        long count = 0;
        long stalled = 0;
        for (var r : rows) {
            var n = ((Number) r[1]).longValue();
            if (r[0] != null) {
                stages.put(Id.text(((Number) r[0]).longValue()), new Sum(n, Sums.of(r[2], r[3], r[4])));
            }
            if (r[2] != null) {
                worth = worth.add(new BigDecimal(r[2].toString()));
                currencies.add(((Number) r[3]).intValue() == 1 ? r[4] : "several");
            }
            count += n;
            stalled += r[5] == null ? 0 : ((Number) r[5]).longValue();
        }
        var one = currencies.size() == 1 && !currencies.contains("several");
        var all = one ? new Amount(worth, (String) currencies.iterator().next()) : null;
        return new BoardSums(stages, new Sum(count, all), stalled);
    }
}
