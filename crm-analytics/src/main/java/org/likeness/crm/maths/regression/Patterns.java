package org.likeness.crm.maths.regression;

import java.util.Arrays;

/**
 * Rows with equal codes put together, so that a fit costs what the different rows cost. Where nearly every row is
 * different (more than nine in ten of the first {@value #LOOK}), each row stays by itself. No rows have no patterns; any number of rows will do.
 *
 * @param of which pattern each row has
 * @param example a row of each pattern
 */
public record Patterns(int[] of, int[] example) {
    private static final int LOOK = 4096;

    /** Finds the patterns in rows of codes, given per feature. */
    public static Patterns of(int[][] codes, int rows) {
        int[] slots = new int[Integer.highestOneBit(Math.max(16, rows)) << 2];
        Arrays.fill(slots, -1);
        int[] of = new int[rows];
        int[] example = new int[rows];
        int found = 0;
        for (int row = 0; row < rows; row++) {
            int slot = hash(codes, row) & (slots.length - 1);
            while (slots[slot] >= 0 && !equal(codes, row, example[slots[slot]])) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] < 0) {
                slots[slot] = found;
                example[found++] = row;
            }
            of[row] = slots[slot];
            if (row == LOOK && found > LOOK * .9) {
                return single(rows);
            }
        }
        return new Patterns(of, Arrays.copyOf(example, found));
    }

    /** How many there are. */
    public int count() {
        return example.length;
    }

    /** The codes of the patterns, per feature. */
    public int[][] codes(int[][] codes) {
        int[][] some = new int[codes.length][];
        for (int f = 0; f < codes.length; f++) {
            int[] code = codes[f];
            some[f] = Arrays.stream(example).map(row -> code[row]).toArray();
        }
        return some;
    }

    private static Patterns single(int rows) {
        int[] each = new int[rows];
        Arrays.setAll(each, i -> i);
        return new Patterns(each, each);
    }

    private static int hash(int[][] codes, int row) {
        long hash = 0;
        for (int[] code : codes) {
            hash = (hash ^ code[row]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private static boolean equal(int[][] codes, int row, int other) {
        for (int[] code : codes) {
            if (code[row] != code[other]) {
                return false;
            }
        }
        return true;
    }
}
