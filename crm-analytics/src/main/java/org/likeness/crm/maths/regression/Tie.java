package org.likeness.crm.maths.regression;

/**
 * A column whose weight is not free: it is the weighted sum of some others, w_column = Σ share_k·w_(from + k). With the shares of rows as
 * weights, a code that is tied is worth what the others are worth on average, which is the same as coding its rows with the mean of theirs:
 * nothing is learnt from a row having it. Shares of rows that are all 0 tie it to 0.
 *
 * <p>Derivatives go through the tie by the chain rule; a tied column has none of its own and no penalty.
 *
 * @param shares of the columns that begin at {@code from}
 */
public record Tie(int column, int from, double[] shares) {

    /** Ties code 0, whose column this is, to the others by their rows. */
    static Tie byRows(int column, double[] rows) {
        double all = 0;
        for (int code = 1; code < rows.length; code++) {
            all += rows[code];
        }
        double[] shares = new double[rows.length - 1];
        for (int code = 1; code < rows.length; code++) {
            shares[code - 1] = all == 0 ? 0 : rows[code] / all;
        }
        return new Tie(column, column + 1, shares);
    }

    /** Sets the tied weight. */
    void impose(double[] weights) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * weights[from + k];
        }
        weights[column] = sum;
    }

    /** Hands what was summed up for the tied column on to the others. */
    void handOn(double[] sums) {
        for (int k = 0; k < shares.length; k++) {
            sums[from + k] += shares[k] * sums[column];
        }
        sums[column] = 0;
    }

    /** The same for second derivatives, given as the upper triangle of a square, row by row. */
    void handOn(double[] upper, int width) {
        double[] own = new double[width];
        for (int j = 0; j < width; j++) {
            own[j] = upper[at(column, j, width)];
            upper[at(column, j, width)] = 0;
        }
        for (int k = 0; k < shares.length; k++) {
            for (int j = 0; j < width; j++) {
                boolean twice = j == from + k;
                upper[at(from + k, j, width)] += j == column ? 0 : shares[k] * own[j] * (twice ? 2 : 1);
            }
            for (int j = k; j < shares.length; j++) {
                upper[at(from + k, from + j, width)] += shares[k] * shares[j] * own[column];
            }
        }
    }

    private static int at(int a, int b, int width) {
        return Math.min(a, b) * width + Math.max(a, b);
    }
}
