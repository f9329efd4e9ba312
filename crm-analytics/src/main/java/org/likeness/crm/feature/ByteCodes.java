package org.likeness.crm.feature;

import java.util.Arrays;

/**
 * Codes of texts, found by the bytes that a database sends: nothing is decoded for a text that was seen before. Takes at most
 * {@value #MOST}; others are to be looked up by whoever asks.
 */
final class ByteCodes {
    static final int NONE = Integer.MIN_VALUE;
    private static final int MOST = 1 << 12;
    private static final int SLOTS = MOST << 2;

    private final byte[][] texts = new byte[SLOTS][];
    private final int[] codes = new int[SLOTS];
    private int size;

    /** The code of a text, or {@link #NONE} where it was not put here. */
    int of(byte[] text) {
        int slot = slot(text);
        return texts[slot] == null ? NONE : codes[slot];
    }

    void put(byte[] text, int code) {
        int slot = slot(text);
        if (texts[slot] == null && size < MOST) {
            texts[slot] = text;
            codes[slot] = code;
            size++;
        }
    }

    private int slot(byte[] text) {
        int hash = Arrays.hashCode(text) * 0x9E3779B9;
        int slot = hash >>> 18; // the upper bits, as many as number the slots
        while (texts[slot] != null && !Arrays.equals(texts[slot], text)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
