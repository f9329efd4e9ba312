package org.likeness.crm.transfer;

/**
 * Which row of a file first had a key, by 64-bit fingerprints in an open table: 24 to 48 bytes each, and no more than four million
 * keys.
 */
final class EarlierRows {
    private static final int MOST = 1 << 22;

    private long[] prints = new long[1 << 10];
    private long[] rows = new long[1 << 10];
    private int held;

    /** The row that had one of the keys first, 0 where none had; from now on this one stands for keys that are new. */
    long of(long row, Iterable<String> keys) {
        long first = 0;
        for (var key : keys) {
            long print = Fingerprints.of(key);
            int at = place(print);
            if (prints[at] == print) {
                first = first == 0 ? rows[at] : Math.min(first, rows[at]);
            } else if (held < MOST) {
                prints[at] = print;
                rows[at] = row;
                if (++held * 2 > prints.length) {
                    grow();
                }
            }
        }
        return first;
    }

    private void grow() {
        var oldPrints = prints;
        var oldRows = rows;
        prints = new long[oldPrints.length * 2];
        rows = new long[prints.length];
        for (int i = 0; i < oldPrints.length; i++) {
            if (oldPrints[i] != 0) {
                int at = place(oldPrints[i]);
                prints[at] = oldPrints[i];
                rows[at] = oldRows[i];
            }
        }
    }

    /** Where it stands or would stand; 0 is an empty place. */
    private int place(long print) {
        int at = (int) (print ^ print >>> 32) & prints.length - 1;
        while (prints[at] != 0 && prints[at] != print) {
            at = at + 1 & prints.length - 1;
        }
        return at;
    }
}
