package org.likeness.crm.maths.survival;

import java.util.Arrays;

/**
 * Rows in the order of their times, equal times as they came. Times are not negative, so they are in the order of their bits: a radix
 * sort over digits of 11 bits, from the lowest on, without those digits that all rows share. O(n).
 */
final class TimeOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    private TimeOrder() {}

    static int[] of(Observations seen) {
        int n = seen.size();
        long[] keys = new long[n];
        int[] rows = new int[n];
        long differ = 0;
        for (int i = 0; i < n; i++) {
            keys[i] = Double.doubleToRawLongBits(seen.time(i));
            rows[i] = i;
            differ |= keys[i] ^ keys[0];
        }
        long[] nextKeys = new long[n];
        int[] nextRows = new int[n];
        int[] starts = new int[DIGITS];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((differ >>> shift & DIGITS - 1) == 0) {
                continue;
            }
            starts(keys, shift, starts);
            for (int i = 0; i < n; i++) {
                int to = starts[digit(keys[i], shift)]++;
                nextKeys[to] = keys[i];
                nextRows[to] = rows[i];
            }
            long[] oldKeys = keys;
            keys = nextKeys;
            nextKeys = oldKeys;
            int[] oldRows = rows;
            rows = nextRows;
            nextRows = oldRows;
        }
        return rows;
    }

    /** Where the rows of each digit begin. */
    private static void starts(long[] keys, int shift, int[] starts) {
        Arrays.fill(starts, 0);
        for (long key : keys) {
            starts[digit(key, shift)]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = sum;
            sum += count;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGITS - 1;
    }
}
