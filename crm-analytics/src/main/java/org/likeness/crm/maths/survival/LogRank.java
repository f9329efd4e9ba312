package org.likeness.crm.maths.survival;

import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Whether groups last equally long: the log-rank test. At each time with d ends among n watched, a group with n_g watched is
 * expected to have d·n_g/n of them; U are observed less expected, V their hypergeometric covariance,
 * Σ d(n−d)/(n−1)·n_g/n·(δ_gh − n_h/n), and χ² = U′V⁻U. Reference: Mantel (1966); R {@code survdiff}.
 *
 * <p>Groups in which nobody was ever watched together with others add no degree of freedom; with fewer than two that did, χ² and p are NaN.
 *
 * @param chiSquare the statistic
 * @param degrees rank of V
 * @param p of no difference
 */
public record LogRank(double chiSquare, int degrees, double p) {
    private static final double NOTHING = 1e-9;

    public static LogRank of(List<EventTable> groups) {
        int k = groups.size();
        double[] u = new double[k];
        double[][] v = new double[k][k];
        TreeSet<Double> times = new TreeSet<>();
        for (EventTable group : groups) {
            for (int i = 0; i < group.time.length; i++) {
                if (group.events[i] > 0) {
                    times.add(group.time[i]);
                }
            }
        }
        for (double time : times) {
            add(groups, time, u, v);
        }
        return test(u, v);
    }

    private static void add(List<EventTable> groups, double time, double[] u, double[][] v) {
        int k = u.length;
        double[] watched = new double[k];
        double[] ended = new double[k];
        double n = 0;
        double d = 0;
        for (int g = 0; g < k; g++) {
            EventTable group = groups.get(g);
            int at = group.rank(time);
            watched[g] = group.atRisk(time);
            ended[g] = at < 0 ? 0 : group.events[at];
            n += watched[g];
            d += ended[g];
        }
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < k; g++) {
            double share = watched[g] / n;
            u[g] += ended[g] - d * share;
            for (int h = 0; h < k && share > 0; h++) {
                v[g][h] += spread * share * ((g == h ? 1 : 0) - watched[h] / n);
            }
        }
    }

    private static LogRank test(double[] u, double[][] v) {
        double largest = 0;
        for (int g = 0; g < u.length; g++) {
            largest = Math.max(largest, v[g][g]);
        }
        if (!(largest > 0)) {
            return new LogRank(Double.NaN, 0, Double.NaN);
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(v));
        RealMatrix left = parts.getU();
        RealVector observed = new ArrayRealVector(u);
        double chiSquare = 0;
        int degrees = 0;
        double[] values = parts.getSingularValues();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > NOTHING * values[0]) {
                double along = left.getColumnVector(i).dotProduct(observed);
                chiSquare += along * along / values[i];
                degrees++;
            }
        }
        return new LogRank(
                chiSquare, degrees, 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(chiSquare));
    }
}
