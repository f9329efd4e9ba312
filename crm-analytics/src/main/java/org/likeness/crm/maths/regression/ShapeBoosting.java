package org.likeness.crm.maths.regression;

import java.util.Arrays;
import java.util.List;

/**
 * Grows an additive model of log-odds, z = intercept + Σ shape_u(code_u), by cyclic gradient boosting: in each round every unit (a
 * feature, or two crossed) in turn takes a small step down the log-loss. A step is −rate·G/(H + λ) per leaf, with G and H the sums of
 * first and second derivatives; an ordered unit is cut into at most three leaves where that gains most, any other moves each code by
 * itself. Derivatives are computed anew every few rounds and carried along linearly between; rows that agree in the codes of some units are
 * summed up first.
 *
 * <p>Needs at least one won and one lost row. Not for several threads. Sources: Friedman (2001); Lou, Caruana and Gehrke (2012).
 */
public final class ShapeBoosting {
    private final List<Unit> units;
    private final double[] won;
    private final double rate;
    private final double least;
    private final double intercept;
    private final double[] z;
    private final double[] g;
    private final double[] h;
    private final double[][] shapes;
    private List<UnitBlock> blocks = List.of();
    private int blocksFrom;
    private int blocksTo;

    /**
     * What one shape is a function of.
     *
     * @param codes of each row, 0 being unknown
     * @param ordered whether codes from 1 have an order
     * @param lambda weight that pulls a leaf's step to 0, as if so much curvature stood for no change
     * @param tied whether code 0 is worth the mean of the others, weighted by rows: nothing is learnt from a code being unknown
     * @param pull λ of a quadratic penalty on the values of a unit without an order, however long it grows; 0 for none
     */
    public record Unit(short[] codes, int size, boolean ordered, double lambda, boolean tied, double pull) {
        public Unit(short[] codes, int size, boolean ordered, double lambda) {
            this(codes, size, ordered, lambda, false, 0);
        }
    }

    /**
     * @param rate share of a full step, 0 to 1
     * @param least fewest rows in a leaf of an ordered unit
     */
    public ShapeBoosting(List<Unit> units, boolean[] won, double rate, double least) {
        this.units = units;
        this.won = new double[won.length];
        Arrays.setAll(this.won, i -> won[i] ? 1 : 0);
        this.rate = rate;
        this.least = least;
        int wins = 0;
        for (boolean w : won) {
            wins += w ? 1 : 0;
        }
        intercept = Logit.of((double) wins / won.length);
        z = new double[won.length];
        g = new double[won.length];
        h = new double[won.length];
        shapes = units.stream().map(unit -> new double[unit.size()]).toArray(double[][]::new);
        Arrays.fill(z, intercept);
    }

    /**
     * Some rounds over the units from one number up to another. Derivatives are computed anew once, before the first, and carried along
     * linearly: few rounds at a small rate change them little.
     */
    public void rounds(int from, int to, int count) {
        if (from >= to || count == 0) {
            return;
        }
        List<UnitBlock> blocks = blocks(from, to);
        derive();
        for (UnitBlock block : blocks) {
            block.begin(h);
        }
        UnitBlock before = blocks.get(blocks.size() - 1);
        for (int round = 0; round < count; round++) {
            for (UnitBlock block : blocks) {
                block.collect(before, g, h);
                for (int unit = 0; unit < block.units(); unit++) {
                    step(block, unit);
                }
                before = block;
            }
        }
        for (UnitBlock block : blocks) {
            block.settle(z);
        }
    }

    private List<UnitBlock> blocks(int from, int to) {
        if (from != blocksFrom || to != blocksTo) {
            blocks = UnitBlock.of(units, from, to);
            blocksFrom = from;
            blocksTo = to;
        }
        return blocks;
    }

    public double intercept() {
        return intercept;
    }

    /** The shapes so far, by unit and code. */
    public double[][] shapes() {
        return Arrays.stream(shapes).map(double[]::clone).toArray(double[][]::new);
    }

    /** Goes on from shapes that were reached before; units that they do not have yet are flat. */
    public void resume(double[][] reached) {
        Arrays.fill(z, intercept);
        for (int u = 0; u < reached.length; u++) {
            System.arraycopy(reached[u], 0, shapes[u], 0, shapes[u].length);
            add(units.get(u).codes(), shapes[u]);
        }
    }

    /** First derivatives of the log-likelihood by row: won − p. */
    public double[] residuals() {
        derive();
        return g;
    }

    /** Second derivatives by row, as of the last {@link #residuals} or {@link #rounds}: p(1 − p). */
    public double[] curvatures() {
        return h;
    }

    private void derive() {
        Parts.each(z.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double p = Logit.probability(z[i]);
                g[i] = won[i] - p;
                h[i] = Math.max(p * (1 - p), 1e-9);
            }
        });
    }

    private void step(UnitBlock block, int within) {
        int u = block.first() + within;
        Unit unit = units.get(u);
        UnitBlock.Sums sums = block.sums(within, unit.size());
        Tie tie = unit.tied() ? tie(sums) : null;
        for (int code = 0; unit.pull() > 0 && code < unit.size(); code++) {
            sums.g()[code] -= unit.pull() * shapes[u][code];
        }
        double[] delta = unit.ordered()
                ? Leaves.steps(sums.g(), sums.h(), sums.n(), unit.lambda(), least)
                : Leaves.single(sums.g(), sums.h(), unit.lambda());
        if (tie != null) {
            tie.impose(delta);
        }
        for (int code = 0; code < delta.length; code++) {
            delta[code] *= rate;
            shapes[u][code] += delta[code];
        }
        block.move(within, delta);
    }

    /** Hands the derivatives of code 0 on to the others. */
    private static Tie tie(UnitBlock.Sums sums) {
        Tie tie = Tie.byRows(0, Arrays.stream(sums.n()).asDoubleStream().toArray());
        tie.handOn(sums.g());
        tie.handOn(sums.h());
        return tie;
    }

    private void add(short[] codes, double[] shape) {
        for (int i = 0; i < codes.length; i++) {
            z[i] += shape[codes[i]];
        }
    }
}
