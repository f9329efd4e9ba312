package org.likeness.crm.maths.regression;

import java.util.Arrays;

/**
 * Joins neighbouring steps of a step function that hardly differ, so that people can read it: the two whose joining costs the
 * smallest weighted squared error, n₁n₂/(n₁ + n₂)·(v₁ − v₂)², again and again, while there are more than allowed or the cost is below a
 * tolerance. Source: Ward (1963), among neighbours only.
 */
public final class Fusing {
    private Fusing() {}

    /**
     * @param values of the steps
     * @param weights rows on each step; a step without rows costs nothing to join
     * @param most steps wanted at most
     * @param tolerance weighted squared error that one joining may cost
     * @return the joined step of each step, ascending from 0
     */
    public static int[] of(double[] values, double[] weights, int most, double tolerance) {
        double[] v = values.clone();
        double[] w = weights.clone();
        int[] end = new int[v.length]; // steps before this one belong to the joined step
        Arrays.setAll(end, i -> i + 1);
        int steps = v.length;
        while (steps > 1) {
            int at = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int s = 0; s < steps - 1; s++) {
                double cost = cost(v, w, s);
                if (cost < least) {
                    least = cost;
                    at = s;
                }
            }
            if (steps <= most && least > tolerance) {
                break;
            }
            double sum = w[at] + w[at + 1];
            v[at] = sum == 0 ? v[at] : (v[at] * w[at] + v[at + 1] * w[at + 1]) / sum;
            w[at] = sum;
            end[at] = end[at + 1];
            System.arraycopy(v, at + 2, v, at + 1, steps - at - 2);
            System.arraycopy(w, at + 2, w, at + 1, steps - at - 2);
            System.arraycopy(end, at + 2, end, at + 1, steps - at - 2);
            steps--;
        }
        int[] joined = new int[v.length];
        for (int s = 0; s < steps; s++) {
            Arrays.fill(joined, s == 0 ? 0 : end[s - 1], end[s], s);
        }
        return joined;
    }

    private static double cost(double[] v, double[] w, int s) {
        double sum = w[s] + w[s + 1];
        double away = v[s] - v[s + 1];
        return sum == 0 ? 0 : w[s] * w[s + 1] / sum * away * away;
    }
}
