package org.likeness.crm.feature;

/**
 * How coarse learnt bins are.
 *
 * @param penalty log-likelihood that one more bin of a number must gain
 * @param least fewest rows in a bin of a number
 * @param leastOfCategory fewest rows of a category that is a bin of its own
 * @param mostCategories most categories that are bins of their own
 */
public record BinSizes(double penalty, double least, int leastOfCategory, int mostCategories) {

    /** What suits a model learnt from this many rows. */
    public static BinSizes forModel(int rows) {
        return new BinSizes(3, Math.max(20, rows / 200d), 10, 60);
    }
}
