package org.likeness.crm.maths.survival;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where a walk among states ends: the chance x<sub>i</sub> to reach a goal at last from each state, x = Q·x + r, where Q holds the
 * chances of the moves between states and r those of moves into the goal. What a row leaves over ends elsewhere. Rows may sum to 1;
 * states that only lead to each other never reach the goal (the smallest solution is taken). Without states the answer is empty. Reference:
 * Kemeny and Snell, Finite Markov Chains (1960), theorem 3.3.7.
 */
public final class Absorption {
    /** Each move is made this little less than always, so that a closed circle has one solution, 0. */
    private static final double KEPT = 1 - 1e-12;

    private Absorption() {}

    /**
     * The chance to reach the goal from each state, 0 to 1.
     *
     * @param moves from a state to a state, rows summing to at most 1 together with {@code goal}
     * @param goal from a state to the goal
     */
    public static double[] chances(double[][] moves, double[] goal) {
        int states = goal.length;
        if (states == 0) {
            return goal;
        }
        RealMatrix system = new Array2DRowRealMatrix(states, states);
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                system.setEntry(i, j, (i == j ? 1 : 0) - KEPT * moves[i][j]);
            }
        }
        double[] chances = new LUDecomposition(system, Double.MIN_NORMAL)
                .getSolver()
                .solve(new ArrayRealVector(goal))
                .toArray();
        for (int i = 0; i < states; i++) {
            chances[i] = Math.max(0, Math.min(1, chances[i])); // rounding
        }
        return chances;
    }
}
