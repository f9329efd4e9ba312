package org.likeness.crm.maths.regression;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a quadratic penalty: minimises −Σ (won·ln p + (n − won)·ln(1 − p)) + λ/2·Σ w², the intercept not
 * penalised. Every code of a feature has a weight of its own; the penalty makes the solution unique and pulls rare codes to the
 * average. Newton's method; the matrix of second derivatives is kept until progress slows, so that a path of penalties costs few of them.
 *
 * <p>λ must be positive. Finite for any counts with at least one won and one lost. One instance follows one path of penalties, each
 * fit starting from the last; not for several threads. Source: le Cessie and van Houwelingen (1992).
 */
public final class RidgeLogistic {
    private static final int MOST_STEPS = 200;

    private final BinaryRows x;
    private final double[] n;
    private final double[] won;
    private final double rows;
    private final double tolerance;
    private final List<Tie> ties;
    private double[] weights;
    private double[] curvature;

    /**
     * @param n how many records each row stands for; 0 leaves it out
     * @param won how many of them were won
     * @param tolerance largest gradient per record at which the fit stops, for example 1e-9
     */
    public RidgeLogistic(BinaryRows x, double[] n, double[] won, double tolerance) {
        this(x, n, won, tolerance, List.of());
    }

    /** @param ties columns that have no weight of their own, each tied to free ones */
    public RidgeLogistic(BinaryRows x, double[] n, double[] won, double tolerance, List<Tie> ties) {
        this.x = x;
        this.ties = List.copyOf(ties);
        this.n = n;
        this.won = won;
        this.tolerance = tolerance;
        this.weights = new double[x.width()];
        this.rows = Arrays.stream(n).sum();
        double allWon = Arrays.stream(won).sum();
        // only where the search begins; half a record keeps it finite where all were won or all lost
        weights[0] = Math.log((allWon + .5) / (rows - allWon + .5));
    }

    /** The weights: intercept, then one per code and feature. */
    public double[] fit(double lambda) {
        Cholesky factor = curvature == null ? null : new Cholesky(curvature, x.width(), lambda);
        Point now = point(weights, lambda);
        boolean fresh = false;
        for (int step = 0; step < MOST_STEPS && now.steepness > tolerance * rows; step++) {
            if (factor == null) {
                curvature = curvature(weights);
                factor = new Cholesky(curvature, x.width(), lambda);
                fresh = true;
            }
            Point next = downhill(now, factor.solve(now.gradient), lambda);
            if (next == null) {
                if (fresh) {
                    break; // no better point in floating-point numbers
                }
                factor = null;
                continue;
            }
            if (next.steepness > .2 * now.steepness) {
                factor = null;
            }
            fresh = false;
            weights = next.weights;
            now = next;
        }
        return weights.clone();
    }

    private record Point(double[] weights, double loss, double[] gradient, double steepness) {}

    private Point downhill(Point from, double[] direction, double lambda) {
        for (double share = 1; share > 1e-4; share /= 2) {
            double[] candidate = from.weights.clone();
            for (int k = 0; k < candidate.length; k++) {
                candidate[k] += share * direction[k];
            }
            Point next = point(candidate, lambda);
            if (next.loss < from.loss || next.loss == from.loss && next.steepness < from.steepness) {
                return next;
            }
        }
        return null;
    }

    /** Loss and downhill gradient at these weights. */
    private Point point(double[] at, double lambda) {
        ties.forEach(tie -> tie.impose(at));
        double[] sums = new double[at.length + 1];
        Parts.sum(x.rows(), sums, (from, to, some) -> some[at.length] = slope(at, from, to, some));
        double loss = sums[at.length];
        double[] gradient = Arrays.copyOf(sums, at.length);
        ties.forEach(tie -> tie.handOn(gradient));
        double steepness = Math.abs(gradient[0]);
        for (int k = 1; k < at.length; k++) {
            gradient[k] -= lambda * at[k];
            loss += lambda / 2 * at[k] * at[k];
        }
        for (Tie tie : ties) {
            double tied = at[tie.column()];
            gradient[tie.column()] = 0;
            loss -= lambda / 2 * tied * tied;
        }
        for (int k = 1; k < at.length; k++) {
            steepness = Math.max(steepness, Math.abs(gradient[k]));
        }
        return new Point(at, loss, gradient, steepness);
    }

    /** Adds up the gradient of some rows, and answers their loss. */
    private double slope(double[] at, int from, int to, double[] gradient) {
        double loss = 0;
        for (int i = from; i < to; i++) {
            if (n[i] == 0) {
                continue;
            }
            double z = x.linear(at, i);
            double tail = Math.exp(-Math.abs(z));
            double p = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
            loss += n[i] * (Math.max(z, 0) + Math.log1p(tail)) - won[i] * z;
            x.scatter(won[i] - n[i] * p, i, gradient);
        }
        return loss;
    }

    private double[] curvature(double[] at) {
        double[] upper = new double[x.width() * x.width()];
        Parts.sum(x.rows(), upper, (from, to, some) -> {
            for (int i = from; i < to; i++) {
                if (n[i] > 0) {
                    double p = Logit.probability(x.linear(at, i));
                    x.scatterProducts(n[i] * p * (1 - p), i, some);
                }
            }
        });
        ties.forEach(tie -> tie.handOn(upper, x.width()));
        return upper;
    }
}
