package org.likeness.crm.feature;

import java.util.Arrays;

/** Evenly spread 64-bit numbers from texts (FNV-1a, finished by SplitMix64), and the order they give. */
public final class Hash {
    private Hash() {}

    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Spreads a number, for example a hash with a seed added. */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Positions of the hashes in ascending order; equal to the last of the bits that fit, they stay as they came. */
    static int[] ascending(long[] hashes) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length));
        long low = (1L << bits) - 1;
        long[] packed = new long[hashes.length];
        Arrays.setAll(packed, i -> hashes[i] & ~low | i);
        Arrays.parallelSort(packed);
        int[] order = new int[hashes.length];
        Arrays.setAll(order, i -> (int) (packed[i] & low));
        return order;
    }
}
