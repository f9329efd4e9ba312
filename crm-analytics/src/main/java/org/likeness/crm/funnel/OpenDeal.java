package org.likeness.crm.funnel;

import java.util.List;

/**
 * A deal that is open at the moment asked about.
 *
 * @param stage the id of its stage, {@code null} where not known
 * @param days how long it has been there, {@code NaN} where not known
 * @param amount {@code NaN} where none is known
 * @param currency of the amount, or {@code null}
 */
public record OpenDeal(long id, Long stage, double days, double amount, String currency) {
    static OpenDeal of(DealPath path, List<FunnelStage> stages) {
        int last = path.visits() - 1;
        boolean there = last >= 0 && path.ending(last) == Ending.OPEN;
        return new OpenDeal(
                path.id,
                there ? (Long) stages.get(path.stage(last)).id() : null,
                there ? path.days(last) : Double.NaN,
                path.amount,
                path.currency);
    }
}
