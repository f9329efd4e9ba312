package org.likeness.crm.maths.survival;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.special.Gamma;

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

    /** All groups at once. */
    public static LogRank of(List<EventTable> groups) {
        LogRankSums sums = LogRankSums.of(groups);
        return test(sums.u(), sums.v());
    }

    /**
     * For each group p of no difference from all the others put together, χ² = U_g²/V_gg with one degree of freedom; NaN where it was
     * never watched together with others.
     */
    public static double[] eachAgainstOthers(List<EventTable> groups) {
        LogRankSums sums = LogRankSums.of(groups);
        double[] p = new double[groups.size()];
        Arrays.setAll(p, g -> {
            double variance = sums.v()[g][g];
            return variance > 0 ? tail(sums.u()[g] * sums.u()[g] / variance, 1) : Double.NaN;
        });
        return p;
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
        return new LogRank(chiSquare, degrees, tail(chiSquare, degrees));
    }

    private static double tail(double chiSquare, int degrees) {
        return Gamma.regularizedGammaQ(degrees / 2.0, chiSquare / 2);
    }
}
