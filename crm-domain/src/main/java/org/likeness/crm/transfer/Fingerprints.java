package org.likeness.crm.transfer;

import java.util.List;

/** Texts by their 64-bit fingerprints in an open table: 16 to 32 bytes each, and no more than 64 MB. */
final class Fingerprints {
    private static final int MOST = 1 << 22;

    private long[] table = new long[1 << 12];
    private int held;

    /** Whether it is full, at four million, and takes no more. */
    boolean full() {
        return held == MOST;
    }

    boolean has(List<String> texts) {
        return table[place(table, fingerprint(texts))] != 0;
    }

    /** Adds some texts as one, unless it is full; answers whether it is new or, being full, may be. */
    boolean add(List<String> texts) {
        long print = fingerprint(texts);
        int at = place(table, print);
        if (table[at] == print) {
            return false;
        }
        if (held < MOST) {
            table[at] = print;
            if (++held * 2 > table.length) {
                grow();
            }
        }
        return true;
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

    /** The fingerprint of a text, never 0. */
    static long of(String text) {
        return fingerprint(List.of(text));
    }

    private static long fingerprint(List<String> texts) {
        long print = 1;
        for (var field : texts) {
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
