package org.likeness.crm.funnel;

/**
 * How soon deals that were won later were followed up again in one stage.
 *
 * @param gaps from one follow-up in the stage to the next, or until the deal left the stage, which counts as censored
 * @param ended how many of them ended with another follow-up
 * @param median days (Kaplan–Meier); {@code null} with fewer than {@value StageRhythm#ENOUGH} ended, or where it is not reached
 * @param low lower end of its 95% interval, several gaps of one deal counted as belonging together; {@code null} where not reached
 * @param high its upper end
 */
public record FollowUpRhythm(long gaps, long ended, Double median, Double low, Double high) {}
