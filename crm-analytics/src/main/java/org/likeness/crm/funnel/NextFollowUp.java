package org.likeness.crm.funnel;

import java.time.Instant;

/**
 * When an open deal should hear from us again.
 *
 * @param every how soon deals won later were followed up again in its stage, in days
 * @param low lower end of its 95% interval, {@code null} where not reached
 * @param high its upper end
 * @param gaps gaps between follow-ups that this was learnt from
 * @param last the last follow-up since it entered the stage, {@code null} where there was none
 * @param due {@code every} days after that, or after it entered; but no later than when half of those that advance have left the stage
 * @param halfBy the day in the stage by which these have left, where it makes {@code due} earlier; otherwise {@code null}
 */
public record NextFollowUp(
        double every, Double low, Double high, long gaps, Instant last, Instant due, Double halfBy) {}
