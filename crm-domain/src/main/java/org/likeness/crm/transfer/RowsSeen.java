package org.likeness.crm.transfer;

import java.util.List;

/** Which rows of a file were there before, by 64-bit fingerprints in an open table: 16 to 32 bytes a row, and no more than 64 MB. */
final class RowsSeen {
    private static final int MOST = 1 << 22;

    private long[] table = new long[1 << 12];
    private int held;

    /** Whether an earlier row said the same; beyond four million different rows nobody knows any more. */
    boolean before(List<String> fields) {
        long print = fingerprint(fields);
        int at = place(table, print);
        if (table[at] == print) {
            return true;
        }
        if (held < MOST) {
            table[at] = print;
            if (++held * 2 > table.length) {
                grow();
            }
        }
        return false;
    }

    private void grow() {
        var larger = new long[table.length * 2];
        for (long print : table) {
            if (print != 0) {
                larger[place(larger, print)] = print;
            }
        }
        table = larger;
    }

    /** Where it stands or would stand; 0 is an empty place. */
    private static int place(long[] table, long print) {
        int at = (int) (print ^ print >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != print) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private static long fingerprint(List<String> fields) {
        long print = 1;
        for (var field : fields) {
            for (int i = 0; i < field.length(); i++) {
                print = (print ^ field.charAt(i)) * 0x9E3779B97F4A7C15L;
                print ^= print >>> 29;
            }
            print = (print ^ 0x10000) * 0x9E3779B97F4A7C15L;
            print ^= print >>> 32;
        }
        return print == 0 ? 1 : print;
    }
}
