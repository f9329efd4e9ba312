package org.likeness.crm.maths.stats;

/**
 * Rows of one period.
 *
 * @param y the outcome of each row
 * @param group of each row
 * @param cluster of each row; −1 stands alone
 */
public record Rows(double[] y, int[] group, int[] cluster) {}
