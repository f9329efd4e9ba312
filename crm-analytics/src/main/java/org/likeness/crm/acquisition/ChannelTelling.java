package org.likeness.crm.acquisition;

import static org.likeness.crm.duration.Numbers.known;

import org.likeness.crm.acquisition.ChannelQuestion.Subject;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.maths.survival.AalenJohansen;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.Incidence;
import org.likeness.crm.record.Reference;

/**
 * Turns what was counted for one channel into its result.
 *
 * @param leads of all channels
 * @param won of all channels
 * @param horizon days for the chance to be won
 * @param matureAfter days after which nine in ten have closed, NaN where that is not reached
 */
record ChannelTelling(Subject subject, long leads, long won, double horizon, double matureAfter) {
    ChannelResult of(Reference channel, ChannelCounts counts) {
        boolean lead = subject == Subject.LEAD;
        Proportion conversion = Proportion.of(counts.won, counts.leads);
        long[] older = counts.olderThan(matureAfter);
        Proportion mature = Proportion.of(older[1], older[0]);
        EventTable cycles = EventTable.of(counts.cycles);
        Incidence wins = AalenJohansen.of(cycles).incidence(Outcome.WON.ordinal());
        // nobody was watched for so long: the curve would only repeat its last value
        boolean watched = cycles.n() > 0 && (cycles.atRisk(horizon) > 0 || cycles.censored() == 0);
        Double cost = counts.cost.sum();
        return new ChannelResult(
                channel,
                counts.leads,
                counts.won,
                counts.lost,
                lead ? (Long) counts.converted : null,
                lead ? (Long) counts.dealsWon : null,
                known((double) counts.leads / leads),
                known((double) counts.won / won),
                known(conversion.rate()),
                known(conversion.low()),
                known(conversion.high()),
                watched ? (Double) wins.at(horizon) : null,
                watched ? known(wins.low(horizon)) : null,
                watched ? known(wins.high(horizon)) : null,
                older[0],
                older[1],
                known(mature.rate()),
                known(mature.low()),
                known(mature.high()),
                counts.amount.sum(),
                counts.amount.currency(),
                known(counts.medianDays()),
                counts.excluded,
                cost,
                counts.cost.currency(),
                cost == null ? null : known(cost / counts.won));
    }
}
