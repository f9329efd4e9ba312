package org.likeness.crm.funnel;

import java.util.List;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.record.Reference;

/**
 * What becomes of deals in one stage. Counts are of distinct deals, so a deal that advanced, came back and advanced again counts
 * once; durations and chances are of visits, re-entries among them. A stage that was skipped was not entered.
 *
 * @param visits visits, consecutive ones of one deal taken as one
 * @param entered deals that were ever there
 * @param advanced deals that ever went on from there to a later stage or were won
 * @param lost deals that were lost from there
 * @param movedBack deals that ever went back from there
 * @param open deals that are there now
 * @param settled deals that advanced from there, or are closed: their fate in the stage is final
 * @param conversion advanced ÷ settled, {@code null} when none is settled
 * @param conversionLow lower end of its 95% interval (Wilson)
 * @param conversionHigh upper end of the same
 * @param dwell time per visit until it is left, however; intervals take a deal's visits together
 * @param dwellPerDeal all time a deal spends there, however often it comes
 * @param cumulativeIncidence the chance to have ended in each way by a day
 * @param byP90 the same at the time by which nine tenths of visits have ended, {@code null} if that is not reached
 */
public record StageFlow(
        Reference stage,
        long visits,
        long entered,
        long advanced,
        long lost,
        long movedBack,
        long open,
        long settled,
        Double conversion,
        Double conversionLow,
        Double conversionHigh,
        DurationEstimate dwell,
        DurationEstimate dwellPerDeal,
        List<StageChance> cumulativeIncidence,
        StageChance byP90) {}
