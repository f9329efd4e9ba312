package org.likeness.crm.maths.survival;

import java.util.Arrays;

/**
 * Stays in the order of their times, equal times as they came. Times are not negative, so they are in the order of their bits: a
 * radix sort over digits of 11 bits, first by the three highest in which any two differ; that settles nearly all, and what it leaves is
 * sorted by the digits below. O(n). How a stay ended and whose it was moves along, so that later all is read from front to end.
 */
final class TimeOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int AT_ONCE = 3 * BITS;
    private static final int FEW = 32;
    private static final int CAUSE_BITS = 7;

    private final long[] keys;
    /** The cluster, then the cause. */
    private final long[] tags;

    private TimeOrder(long[] keys, long[] tags) {
        this.keys = keys;
        this.tags = tags;
    }

    static TimeOrder of(Observations seen) {
        int n = seen.size();
        long[] keys = new long[n];
        long[] tags = new long[n];
        long differ = 0;
        for (int i = 0; i < n; i++) {
            keys[i] = Double.doubleToRawLongBits(seen.time(i));
            tags[i] = (long) seen.cluster(i) << CAUSE_BITS | seen.cause(i);
            differ |= keys[i] ^ keys[0];
        }
        TimeOrder order = new TimeOrder(keys, tags);
        order.new Sorting().sort(0, n, Long.SIZE - Long.numberOfLeadingZeros(differ));
        return order;
    }

    int size() {
        return keys.length;
    }

    double time(int i) {
        return Double.longBitsToDouble(keys[i]);
    }

    int cause(int i) {
        return (int) tags[i] & (1 << CAUSE_BITS) - 1;
    }

    int cluster(int i) {
        return (int) (tags[i] >>> CAUSE_BITS);
    }

    /** The room that is needed for sorting, and given back with it. */
    private final class Sorting {
        private final long[] otherKeys = new long[keys.length];
        private final long[] otherTags = new long[keys.length];
        private final int[] starts = new int[DIGITS];

        /** Sorts a stretch whose keys differ in so many of their lowest bits only. */
        void sort(int from, int to, int bits) {
            if (to - from <= FEW) {
                insert(from, to);
                return;
            }
            int low = Math.max(0, bits - AT_ONCE);
            for (int shift = low; shift < bits; shift += BITS) {
                byDigit(from, to, shift);
            }
            if (low == 0) {
                return;
            }
            int run = from;
            boolean ascending = true;
            for (int i = from + 1; i <= to; i++) {
                if (i < to && keys[i] >>> low == keys[run] >>> low) {
                    ascending &= keys[i - 1] <= keys[i];
                } else {
                    if (!ascending) {
                        sort(run, i, low);
                    }
                    run = i;
                    ascending = true;
                }
            }
        }

        private void byDigit(int from, int to, int shift) {
            Arrays.fill(starts, 0);
            for (int i = from; i < to; i++) {
                starts[digit(keys[i], shift)]++;
            }
            if (starts[digit(keys[from], shift)] == to - from) {
                return;
            }
            int sum = from;
            for (int digit = 0; digit < DIGITS; digit++) {
                int count = starts[digit];
                starts[digit] = sum;
                sum += count;
            }
            for (int i = from; i < to; i++) {
                int at = starts[digit(keys[i], shift)]++;
                otherKeys[at] = keys[i];
                otherTags[at] = tags[i];
            }
            System.arraycopy(otherKeys, from, keys, from, to - from);
            System.arraycopy(otherTags, from, tags, from, to - from);
        }

        private void insert(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                long key = keys[i];
                long tag = tags[i];
                int at = i;
                for (; at > from && keys[at - 1] > key; at--) {
                    keys[at] = keys[at - 1];
                    tags[at] = tags[at - 1];
                }
                keys[at] = key;
                tags[at] = tag;
            }
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGITS - 1;
    }
}
