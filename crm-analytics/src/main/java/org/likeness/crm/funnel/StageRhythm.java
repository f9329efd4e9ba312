package org.likeness.crm.funnel;

import java.time.Instant;
import org.likeness.crm.record.Reference;

/**
 * The pace at which deals advance from one stage, to say of an open deal that it stalls: "12 days in Proposal; 9 in 10 that advanced
 * had left by day 9".
 *
 * @param visits visits it was learnt from
 * @param advanced how many of them advanced
 * @param nineInTenBy the first day by which nine tenths of the visits that will ever advance have advanced,
 *     CIF(t)/CIF(∞) ≥ .9; {@code null} with fewer than {@value #ENOUGH} of them
 * @param median days by which half of all visits have ended, {@code null} when not reached
 * @param medianLow lower end of the median's 95% interval, {@code null} when not reached
 * @param medianHigh its upper end
 * @param oneInTenBy like {@code nineInTenBy}, for one tenth
 * @param halfBy like {@code nineInTenBy}, for one half
 * @param followUps how soon deals that were won later were followed up again there
 */
public record StageRhythm(
        Reference stage,
        long visits,
        long advanced,
        Double nineInTenBy,
        Double median,
        Double medianLow,
        Double medianHigh,
        Double oneInTenBy,
        Double halfBy,
        FollowUpRhythm followUps) {
    /** So many visits must have advanced before anything is said. */
    public static final int ENOUGH = 20;

    /** Whether a deal that has been in the stage for so many days stalls; never without enough evidence. */
    public boolean stalled(double days) {
        return nineInTenBy != null && days >= nineInTenBy;
    }

    /**
     * When an open deal should hear from us again; {@code null} where nobody knows how often others did.
     *
     * @param entered when it entered the stage
     * @param last its last follow-up, {@code null} without
     */
    public NextFollowUp nextFollowUp(Instant entered, Instant last) {
        if (followUps.median() == null || entered == null) {
            return null;
        }
        boolean since = last != null && last.isAfter(entered);
        Instant heard = since ? last : entered;
        Instant due = after(heard, followUps.median());
        boolean sooner = halfBy != null
                && after(entered, halfBy).isAfter(heard)
                && after(entered, halfBy).isBefore(due);
        return new NextFollowUp(
                followUps.median(),
                followUps.low(),
                followUps.high(),
                followUps.gaps(),
                since ? last : null,
                sooner ? after(entered, halfBy) : due,
                sooner ? halfBy : null);
    }

    private static Instant after(Instant moment, double days) {
        return moment.plusSeconds(Math.round(days * 86_400));
    }
}
