package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Puts rows in order without boxing them: sorts longs that carry a key above and a position below. */
final class Ordering {
    private static final long LOW = 0xFFFFFFFFL;

    private Ordering() {}

    /** The rows by an ascending key; those with equal keys as they came. */
    static int[] by(int[] rows, IntUnaryOperator key) {
        long[] packed = new long[rows.length];
        Arrays.setAll(packed, i -> (long) key.applyAsInt(rows[i]) << 32 | i);
        Arrays.parallelSort(packed);
        return Arrays.stream(packed).mapToInt(p -> rows[(int) (p & LOW)]).toArray();
    }

    /** The rows by ascending numbers, given per row: by their lower halves, then by the upper ones. */
    static int[] by(int[] rows, long[] numbers) {
        int[] lower = by(rows, row -> (int) numbers[row] ^ Integer.MIN_VALUE); // unsigned
        return by(lower, row -> (int) (numbers[row] >> 32));
    }
}
