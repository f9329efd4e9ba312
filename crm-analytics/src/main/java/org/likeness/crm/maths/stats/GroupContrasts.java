package org.likeness.crm.maths.stats;

/**
 * Every group of rows against all the others, robust to rows that belong together (several deals of one account). For a
 * group with mean m₁ and the rest with mean m₂ the sandwich variance of a contrast is Σ over clusters of (c₁ Σ(y − m₁) inside + c₂ Σ(y − m₂) outside)²,
 * times C/(C − 1) where any cluster has more than one row (C clusters). With single rows and y of 0 and 1 it is
 * exactly the binomial variance. One pass over the rows; time and memory do not grow with groups × clusters.
 *
 * <p>y is 1 or 0 for won or lost, or the amount won. Needs at least one row inside and one outside, otherwise NaN. Source: Liang and
 * Zeger (1986).
 */
public final class GroupContrasts {
    private final ClusterSums sums;

    private GroupContrasts(ClusterSums sums) {
        this.sums = sums;
    }

    /**
     * @param y the outcome of each row
     * @param group of each row, 0 to {@code groups} − 1
     * @param cluster of each row; −1 stands alone
     */
    public static GroupContrasts of(double[] y, int[] group, int groups, int[] cluster) {
        return new GroupContrasts(ClusterSums.of(y, group, groups, cluster));
    }

    /** Variance of ln of (mean inside ÷ mean of all). */
    public double logLiftVariance(int group) {
        double all = sums.total();
        return sums.variance(group, 1 / sums.total(group) - 1 / all, -1 / all);
    }

    /** Variance of (mean inside − mean outside). */
    public double differenceVariance(int group) {
        double n = sums.rows(group);
        return sums.variance(group, 1 / n, -1 / (sums.rows() - n));
    }

    /** Mean inside − mean outside. */
    public double difference(int group) {
        return sums.mean(group) - sums.meanOutside(group);
    }

    /** How many clusters there are; rows without one count for themselves. */
    public int clusters() {
        return sums.clusters();
    }

    /** Whether any cluster has more than one row. */
    public boolean repeated() {
        return sums.clusters() < sums.rows();
    }

    /**
     * p of no difference in means, two-sided: Student's t of difference ÷ standard error with C − 1 degrees of freedom.
     * NaN where the variance is 0 or unknown.
     */
    public double p(int group) {
        double variance = differenceVariance(group);
        if (!(variance > 0) || clusters() < 2) {
            return Double.NaN;
        }
        double t = Math.abs(difference(group)) / Math.sqrt(variance);
        return StudentT.twoSided(t, clusters() - 1);
    }
}
