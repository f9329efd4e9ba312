package org.likeness.crm.maths.regression;

import java.util.Arrays;

/**
 * Rows of codes seen as stairs: an ordered code c has a one in the column of every step up to c, so that a weight is the height of a
 * step and a penalty on weights pulls neighbours together, not to zero. Any other code has a column of its own, and so has code 0 of an
 * ordered feature, which is unknown. With few rows that follows a trend that few learnt bins would cut to pieces.
 *
 * <p>Source: Gertheiss and Tutz (2009), penalised differences of adjacent categories.
 */
public final class Stairs implements BinaryRows {
    private final int[] sizes;
    private final boolean[] ordered;
    private final int[] offsets;
    private final int[] columns;
    private final int[] ends;
    private final int width;

    /**
     * @param codes per feature the code of every row
     * @param sizes how many codes each feature has
     * @param ordered whether its codes from 1 have an order
     */
    public Stairs(int[][] codes, int[] sizes, boolean[] ordered, int rows) {
        this.sizes = sizes;
        this.ordered = ordered;
        this.offsets = new int[sizes.length];
        int offset = 1;
        for (int f = 0; f < sizes.length; f++) {
            offsets[f] = offset;
            offset += ordered[f] ? Math.max(1, sizes[f] - 1) : sizes[f];
        }
        this.width = offset;
        this.ends = new int[rows + 1];
        int[] found = new int[rows * sizes.length];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            for (int f = 0; f < sizes.length; f++) {
                int code = codes[f][i];
                int first = ordered[f] && code > 0 ? offsets[f] + 1 : offsets[f] + code;
                int last = ordered[f] ? offsets[f] + Math.max(0, code - 1) : first;
                for (int column = first; column <= last; column++) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, size * 2);
                    }
                    found[size++] = column;
                }
            }
            ends[i + 1] = size;
        }
        this.columns = Arrays.copyOf(found, size);
    }

    /** From heights of steps to values of codes: the intercept, then code by code and feature by feature. */
    public double[] values(double[] weights) {
        double[] values = new double[1 + Arrays.stream(sizes).sum()];
        values[0] = weights[0];
        int at = 1;
        for (int f = 0; f < sizes.length; f++) {
            for (int code = 0; code < sizes[f]; code++) {
                if (!ordered[f] || code == 0) {
                    values[at + code] = weights[offsets[f] + code];
                } else if (code > 1) {
                    values[at + code] = values[at + code - 1] + weights[offsets[f] + code - 1];
                }
            }
            at += sizes[f];
        }
        return values;
    }

    /** Ties code 0 of an ordered feature to its other codes, given the rows of each: a step counts for all codes above it. */
    public Tie tie(int feature, double[] rowsByCode) {
        double[] shares = Tie.byRows(0, rowsByCode).shares();
        for (int code = shares.length - 2; code >= 0; code--) {
            shares[code] += shares[code + 1];
        }
        return new Tie(
                offsets[feature],
                offsets[feature] + 1,
                Arrays.copyOfRange(shares, Math.min(1, shares.length), shares.length));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int rows() {
        return ends.length - 1;
    }

    @Override
    public double linear(double[] weights, int row) {
        double sum = weights[0];
        for (int at = ends[row]; at < ends[row + 1]; at++) {
            sum += weights[columns[at]];
        }
        return sum;
    }

    @Override
    public void scatter(double value, int row, double[] sums) {
        sums[0] += value;
        for (int at = ends[row]; at < ends[row + 1]; at++) {
            sums[columns[at]] += value;
        }
    }

    @Override
    public void scatterProducts(double value, int row, double[] upper) {
        upper[0] += value;
        for (int a = ends[row]; a < ends[row + 1]; a++) {
            upper[columns[a]] += value;
            int base = columns[a] * width;
            for (int b = a; b < ends[row + 1]; b++) {
                upper[base + columns[b]] += value;
            }
        }
    }
}
