package org.likeness.crm.maths.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows in parts that are gone through side by side. The parts depend on the number of rows only, not on the processors, and are added up in
 * their order: sums are the same, bit for bit, on any machine. Fewer than {@value #PART} × 2 rows are one part.
 */
final class Parts {
    private static final int PART = 1 << 15;
    private static final int MOST = 16;

    private Parts() {}

    /** What is done with the rows from one up to another. */
    interface Work {
        void rows(int from, int to);
    }

    /** What is added up of the rows from one up to another. */
    interface Summing {
        void rows(int from, int to, double[] sums);
    }

    static void each(int rows, Work work) {
        int parts = count(rows);
        if (parts == 1) {
            work.rows(0, rows);
        } else {
            IntStream.range(0, parts)
                    .parallel()
                    .forEach(part -> work.rows(start(part, parts, rows), start(part + 1, parts, rows)));
        }
    }

    /** Puts the sums over all rows into the array given. */
    static void sum(int rows, double[] sums, Summing work) {
        int parts = count(rows);
        Arrays.fill(sums, 0);
        if (parts == 1) {
            work.rows(0, rows, sums);
            return;
        }
        double[][] each = new double[parts][sums.length];
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> work.rows(start(part, parts, rows), start(part + 1, parts, rows), each[part]));
        for (double[] some : each) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += some[k];
            }
        }
    }

    private static int count(int rows) {
        return Math.max(1, Math.min(MOST, rows / PART));
    }

    private static int start(int part, int parts, int rows) {
        return (int) ((long) rows * part / parts);
    }
}
