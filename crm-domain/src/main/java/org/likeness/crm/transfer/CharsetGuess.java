package org.likeness.crm.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Guesses how a file without a byte order mark is encoded, from all its bytes: UTF-8 where they are UTF-8, or nearly so, that the flaw
 * gets told; GB18030 where most high bytes stand in pairs and most pairs are common Chinese characters (rows 16 to 55 of GB 2312, lead bytes B0
 * to D7) or full-width signs (A1 to A3); else windows-1252, where high bytes stand alone between Latin letters.
 */
final class CharsetGuess {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Sequences of UTF-8 per flaw from which a file is taken for UTF-8 with a flaw. */
    private static final int NEARLY = 20;

    private long sequences;
    private long flaws;
    private int following;

    private long high;
    private long common;
    private int lead;

    private CharsetGuess() {}

    static Charset of(Path file) throws IOException {
        var marked = CsvSource.byMark(file);
        if (!marked.equals(StandardCharsets.UTF_8)) {
            return marked;
        }
        var guess = new CharsetGuess();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                guess.seeUtf8(next);
                guess.seePair(next);
            }
        }
        return guess.charset();
    }

    private Charset charset() {
        if (flaws == 0 && following == 0 || flaws * NEARLY < sequences) {
            return StandardCharsets.UTF_8;
        }
        return common * 2 * 2 > high ? CHINESE : WESTERN;
    }

    private void seeUtf8(int next) {
        var goesOn = next >= 0x80 && next < 0xC0;
        if (following > 0 && goesOn) {
            following--;
            sequences += following == 0 ? 1 : 0;
            return;
        }
        flaws += following > 0 || goesOn || next >= 0xF5 || next == 0xC0 || next == 0xC1 ? 1 : 0;
        following = next >= 0xF5 || next < 0xC2 ? 0 : next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
    }

    private void seePair(int next) {
        high += next >= 0x80 ? 1 : 0;
        if (lead > 0 && next >= 0x40) {
            common += next >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3) ? 1 : 0;
            lead = 0;
        } else {
            lead = next > 0x80 && next < 0xFF ? next : 0;
        }
    }
}
