package org.likeness.crm.maths.regression;

import java.util.Arrays;

/**
 * Rows of category codes seen as rows of zeros and ones: each row has a one in column 0 (the intercept) and in exactly one
 * column of every feature. Kept as the column numbers only, row by row.
 */
public final class OneHot implements BinaryRows {
    private final int[] columns;
    private final int[] sizes;
    private final int features;
    private final int rows;
    private final int width;

    /**
     * @param codes per feature the code of every row
     * @param sizes how many codes each feature has
     */
    public OneHot(int[][] codes, int[] sizes, int rows) {
        this.features = codes.length;
        this.rows = rows;
        this.sizes = sizes;
        this.columns = new int[rows * features];
        int offset = 1;
        for (int f = 0; f < features; f++) {
            int[] code = codes[f];
            for (int i = 0, at = f; i < rows; i++, at += features) {
                columns[at] = offset + code[i];
            }
            offset += sizes[f];
        }
        this.width = offset;
    }

    /** Ties code 0 of a feature to its other codes, given the rows of each. */
    public Tie tie(int feature, double[] rowsByCode) {
        return Tie.byRows(1 + Arrays.stream(sizes, 0, feature).sum(), rowsByCode);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double linear(double[] weights, int row) {
        double sum = weights[0];
        for (int at = row * features, end = at + features; at < end; at++) {
            sum += weights[columns[at]];
        }
        return sum;
    }

    @Override
    public void scatter(double value, int row, double[] sums) {
        sums[0] += value;
        for (int at = row * features, end = at + features; at < end; at++) {
            sums[columns[at]] += value;
        }
    }

    @Override
    public void scatterProducts(double value, int row, double[] upper) {
        int begin = row * features;
        int end = begin + features;
        upper[0] += value;
        for (int a = begin; a < end; a++) {
            upper[columns[a]] += value;
            int base = columns[a] * width;
            for (int b = a; b < end; b++) {
                upper[base + columns[b]] += value;
            }
        }
    }
}
