package org.likeness.crm.funnel;

/**
 * Whether the values of a split take different times from opening to closing: the log-rank test over all of them.
 *
 * @param chiSquare {@code null} where fewer than two values were ever open together
 * @param df degrees of freedom
 * @param p of no difference
 */
public record SplitTest(Double chiSquare, int df, Double p) {}
