package org.likeness.crm.maths.similarity;

/**
 * Likeness of records of mixed kinds after Gower: the weighted mean, over the features known of both, of 1 for equal categories and 0 for
 * different ones, and for ordered bins 1 − the distance of their mid-ranks. A feature weighs what it tells about the outcome. All
 * values lie between 0 and 1; NaN where no feature with a weight is known. Code 0 is unknown. Source: Gower (1971).
 *
 * @param weights one per feature, 0 or more
 * @param ranks per feature the mid-rank (0 to 1) of every bin, or {@code null} for categories
 * @param likeness per feature and bin the mean likeness to the group of won records known there
 */
public record Gower(double[] weights, double[][] ranks, double[][] likeness) {

    /**
     * Prepares the comparison with the won records.
     *
     * @param ordered which features have ordered bins
     * @param won per feature the won records in every bin
     * @param lost the same of the lost ones
     */
    public static Gower of(boolean[] ordered, int[][] won, int[][] lost) {
        int features = won.length;
        double[] weights = new double[features];
        double[][] ranks = new double[features][];
        double[][] likeness = new double[features][];
        for (int f = 0; f < features; f++) {
            weights[f] = Information.shared(won[f], lost[f]);
            ranks[f] = ordered[f] ? midRanks(won[f], lost[f]) : null;
            likeness[f] = meanLikeness(won[f], ranks[f]);
        }
        return new Gower(weights, ranks, likeness);
    }

    /** Likeness of two records given by their bins. */
    public double between(int[] one, int[] other) {
        double sum = 0;
        double weight = 0;
        for (int f = 0; f < weights.length; f++) {
            if (one[f] != 0 && other[f] != 0) {
                sum += weights[f] * equality(ranks[f], one[f], other[f]);
                weight += weights[f];
            }
        }
        return sum / weight;
    }

    /**
     * Likeness of one record to each of many, to the same digits as one by one.
     *
     * @param others per feature the bin of every other record
     */
    public double[] toEach(int[] one, short[][] others, int records) {
        double[] sums = new double[records];
        double[] known = new double[records];
        for (int f = 0; f < weights.length; f++) {
            if (one[f] != 0) {
                double[] adds = adds(f, one[f]);
                double weight = weights[f];
                short[] column = others[f];
                for (int i = 0; i < records; i++) {
                    int bin = column[i];
                    sums[i] += adds[bin];
                    known[i] += bin == 0 ? 0 : weight;
                }
            }
        }
        for (int i = 0; i < records; i++) {
            sums[i] /= known[i];
        }
        return sums;
    }

    /** What a feature adds to the likeness of a record in that bin to one in every bin. */
    private double[] adds(int feature, int bin) {
        double[] adds = new double[likeness[feature].length];
        for (int b = 1; b < adds.length; b++) {
            adds[b] = weights[feature] * equality(ranks[feature], bin, b);
        }
        return adds;
    }

    /** Mean likeness of a record to the won ones, feature by feature. */
    public double toWon(int[] bins) {
        double sum = 0;
        double weight = 0;
        for (int f = 0; f < weights.length; f++) {
            if (bins[f] != 0) {
                sum += weights[f] * likeness[f][bins[f]];
                weight += weights[f];
            }
        }
        return sum / weight;
    }

    /** Which share of the weight is in features known of a record: 0 to 1; NaN where no feature has any. */
    public double known(int[] bins) {
        double known = 0;
        double all = 0;
        for (int f = 0; f < weights.length; f++) {
            all += weights[f];
            known += bins[f] == 0 ? 0 : weights[f];
        }
        return known / all;
    }

    private static double equality(double[] ranks, int a, int b) {
        return ranks == null ? (a == b ? 1 : 0) : 1 - Math.abs(ranks[a] - ranks[b]);
    }

    private static double[] midRanks(int[] won, int[] lost) {
        double[] ranks = new double[won.length];
        double all = 0;
        for (int b = 1; b < won.length; b++) {
            all += won[b] + lost[b];
        }
        double below = 0;
        for (int b = 1; b < won.length; b++) {
            double here = won[b] + lost[b];
            ranks[b] = all == 0 ? .5 : (below + here / 2) / all;
            below += here;
        }
        return ranks;
    }

    private static double[] meanLikeness(int[] won, double[] ranks) {
        double known = 0;
        for (int b = 1; b < won.length; b++) {
            known += won[b];
        }
        double[] mean = new double[won.length];
        for (int b = 1; b < won.length && known > 0; b++) {
            for (int c = 1; c < won.length; c++) {
                mean[b] += won[c] * equality(ranks, b, c) / known;
            }
        }
        return mean;
    }
}
