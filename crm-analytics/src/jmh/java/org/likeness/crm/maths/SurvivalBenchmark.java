package org.likeness.crm.maths;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.likeness.crm.maths.survival.AalenJohansen;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.maths.survival.Quantile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Curves of durations, beside sorting the same durations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SurvivalBenchmark {
    @Param({"10000", "100000", "1000000"})
    int stays;

    private double[] days;
    private Observations alone;
    private Observations clustered;

    @Setup(Level.Trial)
    public void draw() {
        Random random = new Random(7);
        days = new double[stays];
        alone = new Observations();
        clustered = new Observations();
        for (int i = 0; i < stays; i++) {
            days[i] = -30 * Math.log(1 - random.nextDouble());
            int cause = random.nextInt(4);
            alone.add(days[i], cause);
            clustered.add(days[i], cause, i / 2);
        }
    }

    @Benchmark
    public double[] baselineSort() {
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Benchmark
    public Quantile medianWithInterval() {
        return KaplanMeier.of(EventTable.of(alone)).quantile(.5);
    }

    @Benchmark
    public Quantile medianWithIntervalOfClusteredStays() {
        return KaplanMeier.of(EventTable.of(clustered)).quantile(.5);
    }

    @Benchmark
    public double incidenceWithInterval() {
        return AalenJohansen.of(EventTable.of(alone)).incidence(1).low(30);
    }
}
