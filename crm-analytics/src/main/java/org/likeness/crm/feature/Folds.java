package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The part of a cross-fitting each row belongs to; rows of one account are in the same part, whatever the order of rows. */
public final class Folds {
    /** How many parts there are. */
    public static final int COUNT = 5;

    private Folds() {}

    /** The part of each row, by position, 0 to {@link #COUNT} − 1. */
    public static byte[] of(Table table, int[] rows, long seed) {
        long[] accountHashes = table.accountHashes(rows);
        long salt = Hash.mix(seed);
        byte[] folds = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int account = table.account(rows[i]);
            long hash = account < 0 ? table.hash(rows[i]) : accountHashes[account];
            folds[i] = (byte) Math.floorMod(Hash.mix(hash + salt), COUNT);
        }
        return folds;
    }

    /**
     * Accounts kept together where no part holds more than half of all won or of all lost records; otherwise, as when one account has
     * most wins, divided row by row.
     */
    public static byte[] teachable(Table table, int[] rows, boolean[] won, long seed) {
        byte[] byAccount = of(table, rows, seed);
        return teaches(byAccount, won) ? byAccount : byRow(table, rows, seed);
    }

    /** Whether {@link #teachable} keeps the rows of an account together. */
    public static boolean keepAccounts(Table table, int[] rows, boolean[] won, long seed) {
        return teaches(of(table, rows, seed), won);
    }

    private static boolean teaches(byte[] folds, boolean[] won) {
        int[] wonIn = new int[COUNT];
        int[] lostIn = new int[COUNT];
        for (int i = 0; i < folds.length; i++) {
            (won[i] ? wonIn : lostIn)[folds[i]]++;
        }
        int allWon = Arrays.stream(wonIn).sum();
        int allLost = Arrays.stream(lostIn).sum();
        return IntStream.range(0, COUNT).allMatch(fold -> 2 * wonIn[fold] <= allWon && 2 * lostIn[fold] <= allLost);
    }

    private static byte[] byRow(Table table, int[] rows, long seed) {
        long salt = Hash.mix(seed);
        byte[] folds = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            folds[i] = (byte) Math.floorMod(Hash.mix(table.hash(rows[i]) + salt), COUNT);
        }
        return folds;
    }
}
