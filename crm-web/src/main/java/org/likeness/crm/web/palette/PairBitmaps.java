package org.likeness.crm.web.palette;

import java.util.Arrays;

/**
 * Which texts may hold some words: one bitmap for each of 256 pairs of letters, pairs that share one among them. A text that holds the words
 * has the bits of all their pairs, so the texts to look at are found by laying bitmaps over each other, 64 texts at once.
 */
final class PairBitmaps {
    private static final int PAIRS = 256;

    private final long[][] bitmaps = new long[PAIRS][16];
    private int texts;

    /** Takes the next text in. */
    void add(CharSequence text) {
        var word = texts >>> 6;
        if (word == bitmaps[0].length) {
            resize(word + word / 2);
        }
        for (int i = 1; i < text.length(); i++) {
            bitmaps[pair(text, i)][word] |= 1L << texts;
        }
        texts++;
    }

    /** Gives back what no text needs. */
    void trim() {
        resize(texts + 63 >>> 6);
    }

    private void resize(int words) {
        for (int p = 0; p < PAIRS; p++) {
            bitmaps[p] = Arrays.copyOf(bitmaps[p], words);
        }
    }

    /** Sixty-four bits for each sixty-four texts: those that may hold all of the words. */
    long[] holding(String... words) {
        var may = new long[texts + 63 >>> 6];
        Arrays.fill(may, -1);
        if (texts % 64 != 0) {
            may[may.length - 1] = (1L << texts) - 1;
        }
        for (var each : words) {
            for (int i = 1; i < each.length(); i++) {
                var bitmap = bitmaps[pair(each, i)];
                for (int w = 0; w < may.length; w++) {
                    may[w] &= bitmap[w];
                }
            }
        }
        return may;
    }

    /** Adds those of the other to the first. */
    static void either(long[] first, long[] other) {
        for (int w = 0; w < first.length; w++) {
            first[w] |= other[w];
        }
    }

    private static int pair(CharSequence text, int i) {
        return (text.charAt(i - 1) * 31 + text.charAt(i)) * 0x9E3779B9 >>> 24;
    }
}
