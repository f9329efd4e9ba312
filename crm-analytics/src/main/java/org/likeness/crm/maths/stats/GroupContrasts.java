package org.likeness.crm.maths.stats;

/**
 * Every group of rows against all the others, robust to rows that belong together (several deals of one account). For a
 * group with mean m₁ and the rest with mean m₂ the sandwich variance of a contrast is Σ over clusters of (c₁ Σ(y − m₁) inside + c₂ Σ(y − m₂) outside)²,
 * times C/(C − 1) where any cluster has more than one row (C clusters), and never below that of independent rows, since few clusters say
 * little of how alike their rows are. With single rows and y of 0 and 1 it is exactly the binomial variance. One pass over the rows; time and memory do not grow with groups × clusters.
 *
 * <p>y is 1 or 0 for won or lost, or the amount won. Needs at least one row inside and one outside, otherwise NaN. Source: Liang and
 * Zeger (1986).
 */
public final class GroupContrasts {
    private final ClusterSums sums;
    private final SingleSums alone;

    private GroupContrasts(ClusterSums sums, SingleSums alone) {
        this.sums = sums;
        this.alone = alone;
    }

    /**
     * @param y the outcome of each row
     * @param group of each row, 0 to {@code groups} − 1
     * @param cluster of each row; −1 stands alone
     */
    public static GroupContrasts of(double[] y, int[] group, int groups, int[] cluster) {
        return new GroupContrasts(ClusterSums.of(y, group, groups, cluster), new SingleSums(y, group, groups));
    }

    /** Variance of ln of (mean inside ÷ mean of all). */
    public double logLiftVariance(int group) {
        double all = sums.total();
        return variance(group, 1 / sums.total(group) - 1 / all, -1 / all);
    }

    /** Variance of ln of (mean inside ÷ mean outside). */
    public double logRatioVariance(int group) {
        double inside = sums.total(group);
        return variance(group, 1 / inside, -1 / (sums.total() - inside));
    }

    /** Variance of (mean inside − mean outside). */
    public double differenceVariance(int group) {
        double n = sums.rows(group);
        return variance(group, 1 / n, -1 / (sums.rows() - n));
    }

    private double variance(int group, double inside, double outside) {
        double clustered = sums.variance(group, inside, outside);
        return repeated() ? Math.max(clustered, alone.variance(group, inside, outside)) : clustered;
    }

    /** Mean inside ÷ mean of all. */
    double lift(int group) {
        return sums.mean(group) / (sums.total() / sums.rows());
    }

    /** The contrast whose variance is that of ln of the lift. */
    SharedClusters.Contrast logLift(int group) {
        double all = sums.total();
        return new SharedClusters.Contrast(
                1 / sums.total(group) - 1 / all,
                sums.mean(group),
                -1 / all,
                sums.rows(group) == sums.rows() ? 0 : sums.meanOutside(group));
    }

    /** Variance of ln of (mean inside ÷ mean of all) by the clusters only, even where that of independent rows is larger. */
    double clusteredLogLiftVariance(int group) {
        double all = sums.total();
        return sums.variance(group, 1 / sums.total(group) - 1 / all, -1 / all);
    }

    /** The same as if all rows were independent. */
    double independentLogLiftVariance(int group) {
        double all = sums.total();
        return repeated()
                ? alone.variance(group, 1 / sums.total(group) - 1 / all, -1 / all)
                : clusteredLogLiftVariance(group);
    }

    /**
     * How many independent rows would tell as much of the share inside as these do, for y of 0 and 1: p(1 − p) ÷ (the variance of the share with
     * the G clusters inside, times G/(G − 1)), times (1.96 ÷ t)² with Student's t of G − 1 degrees, from 1 to the rows inside; the number of
     * clusters where all or none are 1. All rows where each is a cluster of its own, 1 where they are of one cluster. Source: Korn and
     * Graubard, Survey Methodology 24 (1998).
     */
    public double effectiveRows(int group) {
        double rows = sums.rows(group);
        int inside = sums.clusters(group);
        double share = sums.mean(group);
        if (inside == rows || inside < 2) {
            return inside;
        }
        double least = Lift.Z95 / StudentT.central95(inside - 1);
        double binomial = share * (1 - share);
        // ClusterSums knows all clusters, but only those inside tell of the share inside
        double all = (clusters() - 1d) / clusters() * inside / (inside - 1);
        double effective =
                binomial == 0 ? inside : binomial / (all * sums.variance(group, 1 / rows, 0)) * least * least;
        return Math.max(1, Math.min(rows, effective));
    }

    /** How many standard errors a 95% interval reaches to either side: 1.96 without repeated clusters, else of Student's t with {@link #degrees}. */
    public double reach(int group) {
        return !repeated() ? Lift.Z95 : degrees(group) < 1 ? Double.NaN : StudentT.central95(degrees(group));
    }

    /** Mean inside − mean outside. */
    public double difference(int group) {
        return sums.mean(group) - sums.meanOutside(group);
    }

    /** Mean inside; NaN without rows. */
    public double mean(int group) {
        return sums.mean(group);
    }

    /** Mean outside; NaN without rows. */
    double meanOutside(int group) {
        return sums.meanOutside(group);
    }

    /** How many rows a group has. */
    public long rows(int group) {
        return (long) sums.rows(group);
    }

    /** How many rows there are. */
    long rows() {
        return (long) sums.rows();
    }

    /** How many clusters have rows inside, or outside, whichever are fewer. */
    int fewestClusters(int group) {
        return Math.min(sums.clusters(group), sums.clustersOutside(group));
    }

    /** How many clusters there are; rows without one count for themselves. */
    public int clusters() {
        return sums.clusters();
    }

    /** How many clusters have rows in a group. */
    public int clusters(int group) {
        return sums.clusters(group);
    }

    /** How many clusters have rows outside a group. */
    public int clustersOutside(int group) {
        return sums.clustersOutside(group);
    }

    /** Whether any cluster has more than one row. */
    public boolean repeated() {
        return sums.clusters() < sums.rows();
    }

    /**
     * p of no difference in means, two-sided: Student's t of difference ÷ standard error with {@link #degrees} of freedom.
     * NaN where the variance is 0 or unknown, or no degree is left.
     */
    public double p(int group) {
        double variance = differenceVariance(group);
        if (!(variance > 0) || degrees(group) < 1) {
            return Double.NaN;
        }
        return tail(Math.abs(difference(group)) / Math.sqrt(variance), degrees(group));
    }

    /**
     * Degrees of freedom of a contrast: C − 1; but where rows of a side belong together, no more than the clusters of that side − 1, since
     * many deals of two accounts tell no more than two accounts can. 0 where all rows of a side are of one cluster. Source: Cameron and
     * Miller, A practitioner's guide to cluster-robust inference (2015), VI.D.
     */
    public int degrees(int group) {
        int inside = sums.clusters(group);
        int outside = sums.clustersOutside(group);
        int degrees = clusters() - 1;
        degrees = inside < sums.rows(group) ? Math.min(degrees, inside - 1) : degrees;
        return outside < sums.rows() - sums.rows(group) ? Math.min(degrees, outside - 1) : degrees;
    }

    /** P(|T| ≥ t) of Student's t with that many degrees of freedom. */
    public static double tail(double t, int degrees) {
        return StudentT.twoSided(t, degrees);
    }
}
