package org.likeness.crm.maths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.likeness.crm.maths.regression.Auc;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.OneHot;
import org.likeness.crm.maths.regression.RidgeLogistic;
import org.likeness.crm.maths.regression.ShapeBoosting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Learning and judging a win model of seven features with ten values each, beside one pass over the same rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RegressionBenchmark {
    private static final int FEATURES = 7;
    private static final int VALUES = 10;

    @Param({"10000", "100000"})
    int rows;

    private int[][] codes;
    private OneHot x;
    private double[] weights;
    private double[] ones;
    private double[] won;
    private boolean[] outcome;
    private double[] score;
    private List<ShapeBoosting.Unit> units;

    @Setup(Level.Trial)
    public void draw() {
        Random random = new Random(7);
        codes = new int[FEATURES][rows];
        weights = random.doubles(1 + FEATURES * VALUES, -.5, .5).toArray();
        for (int[] code : codes) {
            Arrays.setAll(code, i -> random.nextInt(VALUES));
        }
        int[] sizes = new int[FEATURES];
        Arrays.fill(sizes, VALUES);
        x = new OneHot(codes, sizes, rows);
        ones = new double[rows];
        Arrays.fill(ones, 1);
        score = new double[rows];
        Arrays.setAll(score, i -> x.linear(weights, i));
        outcome = new boolean[rows];
        won = new double[rows];
        for (int i = 0; i < rows; i++) {
            outcome[i] = random.nextDouble() < Logit.probability(score[i]);
            won[i] = outcome[i] ? 1 : 0;
        }
        units = new ArrayList<>();
        for (int[] code : codes) {
            short[] small = new short[rows];
            for (int i = 0; i < rows; i++) {
                small[i] = (short) code[i];
            }
            units.add(new ShapeBoosting.Unit(small, VALUES, true, 1));
        }
    }

    @Benchmark
    public double baselineOnePass() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += x.linear(weights, i);
        }
        return sum;
    }

    @Benchmark
    public double[] ridgeLogistic() {
        return new RidgeLogistic(x, ones, won, 1e-9).fit(1);
    }

    @Benchmark
    public double[][] hundredRoundsOfBoosting() {
        ShapeBoosting boosting = new ShapeBoosting(units, outcome, .1, 20);
        for (int i = 0; i < 20; i++) {
            boosting.rounds(0, FEATURES, 5);
        }
        return boosting.shapes();
    }

    @Benchmark
    public Auc aucWithInterval() {
        return Auc.of(score, outcome);
    }
}
