package org.likeness.crm.maths.association;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How much winning hangs on each touch, by the first-order Markov chain of journeys: states are start, touches, won and lost; a step's chance is the share
 * of journeys' steps that went so. With x the chance to end won, x = r + Q·x over the touches; the removal effect of a touch is 1 − P(won when every
 * step into it ends lost) ÷ P(won). Effects are scaled to share out the wins. Steps from a touch to itself count once. NaN without a won journey.
 * Source: Anderl et al., International Journal of Research in Marketing 33 (2016).
 */
public final class RemovalEffect {
    private final int touches;
    private final double[][] steps;

    /** @param touches how many kinds of touches there are, numbered from 0 */
    public RemovalEffect(int touches) {
        this.touches = touches;
        this.steps = new double[touches + 1][touches + 2];
    }

    /** Counts one journey: its touches in order, and whether it ended won. */
    public void add(int[] journey, boolean won) {
        int at = touches; // the start
        for (int touch : journey) {
            if (touch != at) {
                steps[at][touch]++;
                at = touch;
            }
        }
        steps[at][won ? touches : touches + 1]++;
    }

    /** The chance to end won, from the start. */
    public double chance() {
        Solved solved = solve();
        return first(touches) + solved.won().dotProduct(starts());
    }

    /** The removal effect of each touch, 0 to 1. */
    public double[] effects() {
        Solved solved = solve();
        RealVector visits = solved.inverse().preMultiply(starts());
        double all = first(touches) + solved.won().dotProduct(starts());
        double[] effects = new double[touches];
        // P(won past k) = P(k is ever reached) · P(won from k), and it is reached as often as it is visited per return
        // to it
        Arrays.setAll(
                effects,
                k -> visits.getEntry(k)
                        / solved.inverse().getEntry(k, k)
                        * solved.won().getEntry(k)
                        / all);
        return effects;
    }

    /**
     * @param inverse (I − Q)⁻¹, the expected visits of each touch from each touch
     * @param won the chance to end won from each touch
     */
    private record Solved(RealMatrix inverse, RealVector won) {}

    /** Every journey ends, so that the system has one solution. */
    private Solved solve() {
        if (touches == 0) {
            return new Solved(new Array2DRowRealMatrix(), new ArrayRealVector());
        }
        RealMatrix system = MatrixUtils.createRealIdentityMatrix(touches);
        RealVector won = new ArrayRealVector(touches);
        for (int i = 0; i < touches; i++) {
            double sum = Arrays.stream(steps[i]).sum();
            for (int j = 0; sum > 0 && j < touches; j++) {
                system.addToEntry(i, j, -steps[i][j] / sum);
            }
            won.setEntry(i, sum > 0 ? steps[i][touches] / sum : 0);
        }
        RealMatrix inverse = new LUDecomposition(system).getSolver().getInverse();
        return new Solved(inverse, inverse.operate(won));
    }

    private RealVector starts() {
        RealVector starts = new ArrayRealVector(touches);
        for (int j = 0; j < touches; j++) {
            starts.setEntry(j, first(j));
        }
        return starts;
    }

    /** The share of journeys whose first step goes there. */
    private double first(int state) {
        return steps[touches][state] / Arrays.stream(steps[touches]).sum();
    }
}
