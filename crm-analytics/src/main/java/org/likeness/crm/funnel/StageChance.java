package org.likeness.crm.funnel;

/**
 * By that day of a visit, what share of visits has ended in each way; the rest is still there.
 *
 * @param day since the stage was entered
 * @param advanced on to a later stage or won
 * @param lost lost from this stage
 * @param movedBack back to an earlier stage
 */
public record StageChance(double day, double advanced, double lost, double movedBack) {}
