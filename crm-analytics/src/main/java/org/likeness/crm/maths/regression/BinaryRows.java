package org.likeness.crm.maths.regression;

/** Rows of zeros and ones, each with a one in column 0, the intercept: what a regression needs to know of its features. */
public interface BinaryRows {
    /** Columns, the intercept included. */
    int width();

    int rows();

    /** The weighted sum of one row. */
    double linear(double[] weights, int row);

    /** Adds a value to the sums of the columns that are one in this row. */
    void scatter(double value, int row, double[] sums);

    /** Adds a value to the upper triangle (row-major, width × width) of the cross products of this row. */
    void scatterProducts(double value, int row, double[] upper);
}
