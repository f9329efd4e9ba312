package org.likeness.crm.maths.association;

import java.util.Arrays;

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
        return chance(-1);
    }

    /** The removal effect of each touch, 0 to 1. */
    public double[] effects() {
        double all = chance();
        double[] effects = new double[touches];
        Arrays.setAll(effects, touch -> 1 - chance(touch) / all);
        return effects;
    }

    private double chance(int removed) {
        double[][] system = new double[touches][touches + 1];
        for (int i = 0; i < touches; i++) {
            double sum = Arrays.stream(steps[i]).sum();
            system[i][i] = 1;
            if (sum > 0 && i != removed) {
                for (int j = 0; j < touches; j++) {
                    system[i][j] -= j == removed ? 0 : steps[i][j] / sum;
                }
                system[i][touches] = steps[i][touches] / sum;
            }
        }
        double[] x = solve(system);
        double[] first = steps[touches];
        double sum = Arrays.stream(first).sum();
        double chance = first[touches] / sum;
        for (int j = 0; j < touches; j++) {
            chance += j == removed ? 0 : first[j] / sum * x[j];
        }
        return chance;
    }

    /** Gauss with pivots; every journey ends, so that the system has one solution. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] swapped = a[c];
            a[c] = a[pivot];
            a[pivot] = swapped;
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : a[r][c] / a[c][c];
                for (int k = c; factor != 0 && k <= n; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> a[i][n] / a[i][i]);
        return x;
    }
}
