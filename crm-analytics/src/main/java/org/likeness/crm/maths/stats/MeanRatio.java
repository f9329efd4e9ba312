package org.likeness.crm.maths.stats;

/**
 * How many times larger the mean of a count (follow-ups spent, for example) is inside a group than among all others: R = m₁/m₂. By the delta
 * method Var(ln R) = Var(m₁)/m₁² + Var(m₂)/m₂², where rows that belong together are summed up before they are squared, see {@link
 * GroupContrasts}. The 95% interval is R·exp(±t·√Var), t of Student's distribution with one degree less than the clusters (or rows that stand
 * alone) of the side that has fewer.
 *
 * <p>At least {@value #FEWEST} clusters on either side, otherwise the ends are NaN; so they are where one of the means is 0 or nothing varies. The
 * ratio is NaN where the mean of the others is 0, so is the mean of a side without rows. Source: Cochran, Sampling Techniques (1977), 6.3 and 9A.
 *
 * @param mean inside, at least 0
 * @param others mean of all others
 * @param ratio mean ÷ others; 1 where they are the same
 * @param low lower end of its 95% interval
 * @param high upper end
 * @param n rows inside
 * @param nOthers all other rows
 */
public record MeanRatio(double mean, double others, double ratio, double low, double high, long n, long nOthers) {
    static final int FEWEST = 10;

    /**
     * Of the group against all others.
     *
     * @param contrasts of a y that is nowhere negative
     */
    public static MeanRatio of(GroupContrasts contrasts, int group) {
        double mean = contrasts.mean(group);
        double others = contrasts.meanOutside(group);
        double ratio = others > 0 ? mean / others : Double.NaN;
        int clusters = contrasts.fewestClusters(group);
        double variance = clusters >= FEWEST && ratio > 0 ? contrasts.logRatioVariance(group) : Double.NaN;
        double half = variance > 0 ? StudentT.central95(clusters - 1) * Math.sqrt(variance) : Double.NaN;
        return new MeanRatio(
                mean,
                others,
                ratio,
                ratio * Math.exp(-half),
                ratio * Math.exp(half),
                contrasts.rows(group),
                contrasts.rows() - contrasts.rows(group));
    }

    /** Whether the interval lies wholly on one side of 1. */
    public boolean clearOfOne() {
        return low > 1 || high < 1;
    }
}
