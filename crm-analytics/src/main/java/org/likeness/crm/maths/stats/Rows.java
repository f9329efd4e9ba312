package org.likeness.crm.maths.stats;

/**
 * Rows of one period; three arrays of the same length, which are not copied. How many are needed, and what is said of fewer, is up to
 * {@link LiftChanges}.
 *
 * @param y the outcome of each row, finite
 * @param group of each row
 * @param cluster of each row; −1 stands alone
 */
public record Rows(double[] y, int[] group, int[] cluster) {}
