package org.likeness.crm.funnel;

import java.util.List;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.stamp.Stamp;

/**
 * The statistics of a pipeline at a moment. Open deals and visits are censored, never left out; all durations are days.
 *
 * @param stages in their order, also those that nobody visited
 * @param cycle from opening to closing, open deals censored
 * @param cycleWon pace of won deals, beside {@code cycleLost}: of closed deals only, so no answer to how long winning takes
 * @param cycleLost pace of lost deals, likewise
 * @param cumulativeIncidence the chance to be won and to be lost by a day after opening, which is that answer
 * @param winRate how many are won
 * @param velocity amount per day, {@code null} while a part of it is not known
 * @param velocityFrom its parts
 * @param transitions moves between stages, and from stages to WON and LOST
 * @param split the cycle per value, the most frequent {@value #SLICES} values; empty when no split was asked for
 * @param splitTest whether these values differ in how long deals take; {@code null} when no split was asked for, or no deal has a value
 * @param warnings why the average of won amounts and the velocity are not told, where currencies are mixed
 */
public record Funnel(
        Stamp stamp,
        List<StageFlow> stages,
        DurationEstimate cycle,
        DurationEstimate cycleWon,
        DurationEstimate cycleLost,
        List<CycleChance> cumulativeIncidence,
        WinRate winRate,
        Double velocity,
        Velocity velocityFrom,
        List<Transition> transitions,
        List<Slice> split,
        SplitTest splitTest,
        List<Warning> warnings) {
    static final int SLICES = 50;
}
