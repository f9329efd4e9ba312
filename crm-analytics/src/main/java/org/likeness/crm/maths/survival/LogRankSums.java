package org.likeness.crm.maths.survival;

import java.util.List;

/**
 * Observed less expected ends of each group and their covariance, see {@link LogRank}, in one walk along the times of all groups.
 *
 * @param u by group
 * @param v by two groups
 */
record LogRankSums(double[] u, double[][] v) {

    static LogRankSums of(List<EventTable> groups) {
        int k = groups.size();
        LogRankSums sums = new LogRankSums(new double[k], new double[k][k]);
        int[] at = new int[k];
        double[] watched = new double[k];
        double[] ended = new double[k];
        for (double time = next(groups, at); time < Double.POSITIVE_INFINITY; time = next(groups, at)) {
            double n = 0;
            double d = 0;
            for (int g = 0; g < k; g++) {
                EventTable group = groups.get(g);
                boolean more = at[g] < group.time.length;
                watched[g] = more ? group.atRisk[at[g]] : 0;
                ended[g] = more && group.time[at[g]] == time ? group.events[at[g]] : 0;
                at[g] += more && group.time[at[g]] == time ? 1 : 0;
                n += watched[g];
                d += ended[g];
            }
            if (d > 0) {
                sums.add(watched, ended, n, d);
            }
        }
        for (int g = 0; g < k; g++) {
            for (int h = 0; h < g; h++) {
                sums.v[h][g] = sums.v[g][h];
            }
        }
        return sums;
    }

    private static double next(List<EventTable> groups, int[] at) {
        double next = Double.POSITIVE_INFINITY;
        for (int g = 0; g < at.length; g++) {
            double[] time = groups.get(g).time;
            next = at[g] < time.length ? Math.min(next, time[at[g]]) : next;
        }
        return next;
    }

    private void add(double[] watched, double[] ended, double n, double d) {
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < u.length; g++) {
            double share = watched[g] / n;
            u[g] += ended[g] - d * share;
            for (int h = 0; h <= g && share > 0; h++) {
                v[g][h] += spread * share * ((g == h ? 1 : 0) - watched[h] / n);
            }
        }
    }
}
