package org.likeness.crm.funnel;

import org.likeness.crm.record.Reference;
import org.likeness.crm.stamp.Stamp;

/**
 * What is to be expected of an open deal, given the stage it is in and how long it has been there: how likely it is won, and when it
 * ends. It knows nothing else of the deal; the win score does. A number that cannot be told is {@code null}.
 *
 * @param status why there is a number or none
 * @param stage where it is, {@code null} where not known
 * @param days how long it has been there
 * @param chance to be won; what the longest watch has not resolved counts as not won
 * @param advance the chance to go on from this stage, to a later one or won
 * @param lose the chance to be lost from this stage
 * @param moveBack the chance to go back from this stage; the rest to 1 of these three is not resolved within the longest watch
 * @param advancedByNow of the visits that will ever advance from here, the share that has by this age: 1 means it is high time
 * @param remainingDays until the deal ends, won or lost
 * @param wonByExpectedClose the chance to be won by the end of the day its people expect; {@code null} where they name none or it has passed
 * @param n visits to the stage that this was learnt from
 * @param events how many of them have ended
 * @param nextFollowUp when it should hear from us again, {@code null} where that cannot be told
 */
public record DealOutlook(
        Status status,
        Reference stage,
        Double days,
        Double chance,
        Double advance,
        Double lose,
        Double moveBack,
        Double advancedByNow,
        Remaining remainingDays,
        Double wonByExpectedClose,
        long n,
        long events,
        NextFollowUp nextFollowUp,
        Stamp stamp) {

    /** Why there is a chance or none. */
    public enum Status {
        OK,
        /** Too few visits to the stage, or to one that many deals go on to, have ended. */
        TOO_FEW,
        /** Hardly any deal was watched in the stage for so long. */
        TOO_LONG_THERE,
        /** The deal is in no stage, or entered it at a moment not known. */
        NO_STAGE,
        /** Won or lost. */
        CLOSED
    }

    /** Days from now by which a quarter, half and three quarters of such deals have ended; {@code null} where not reached. */
    public record Remaining(Double p25, Double median, Double p75) {
        static final Remaining UNKNOWN = new Remaining(null, null, null);
    }

    /** An outlook that tells no number. */
    static DealOutlook none(Status status, Reference stage, Double days, long n, long events, Stamp stamp) {
        return new DealOutlook(
                status, stage, days, null, null, null, null, null, Remaining.UNKNOWN, null, n, events, null, stamp);
    }

    /** The same with when it should hear from us again. */
    public DealOutlook with(NextFollowUp next) {
        return new DealOutlook(
                status,
                stage,
                days,
                chance,
                advance,
                lose,
                moveBack,
                advancedByNow,
                remainingDays,
                wonByExpectedClose,
                n,
                events,
                next,
                stamp);
    }

    /** The same with the chance to be won by the day its people expect. */
    public DealOutlook wonByExpectedClose(Double chance) {
        return new DealOutlook(
                status,
                stage,
                days,
                this.chance,
                advance,
                lose,
                moveBack,
                advancedByNow,
                remainingDays,
                chance,
                n,
                events,
                nextFollowUp,
                stamp);
    }
}
