package org.likeness.crm.funnel;

/**
 * By that day after opening, what share of deals has been won and lost; the rest is still open.
 *
 * @param day since the deal was opened
 */
public record CycleChance(double day, double won, double lost) {}
