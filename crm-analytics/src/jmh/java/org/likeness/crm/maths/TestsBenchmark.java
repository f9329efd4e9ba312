package org.likeness.crm.maths;

import java.util.concurrent.TimeUnit;
import org.likeness.crm.maths.stats.FisherExact;
import org.likeness.crm.maths.stats.GTest;
import org.likeness.crm.maths.stats.Proportion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The tests and intervals of a table of two by two, beside one logarithm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TestsBenchmark {
    @Param({"5", "500", "50000"})
    long won;

    @Benchmark
    public double baselineLogarithm() {
        return Math.log(won);
    }

    @Benchmark
    public GTest gTest() {
        return GTest.of(won, 2 * won, 3 * won, 4 * won);
    }

    @Benchmark
    public double fisherExact() {
        return FisherExact.twoSided(won, 2 * won, 3 * won, 4 * won);
    }

    @Benchmark
    public Proportion wilson() {
        return Proportion.of(won, 3 * won);
    }
}
