package org.likeness.crm.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Skips a byte order mark and remembers the last character before the final line ends. */
final class TailReader extends FilterReader {
    private static final char MARK = '\uFEFF';
    private boolean begun;
    private char last;

    TailReader(Reader in) {
        super(new PushbackReader(in, 1));
    }

    /** The last character that ends no line, 0 before there is one. */
    char last() {
        return last;
    }

    /** Goes on after as many lines, each ended by {@code \n}, {@code \r} or both together; to the end if there are fewer. */
    void skipLines(long lines) throws IOException {
        for (long left = lines; left > 0; ) {
            begun = true;
            int c = in.read();
            if (c < 0) {
                return;
            }
            if (c == '\r') {
                skipIf('\n');
            }
            if (c == '\r' || c == '\n') {
                left--;
            }
        }
    }

    private void skipIf(char unwanted) throws IOException {
        int c = in.read();
        if (c >= 0 && c != unwanted) {
            ((PushbackReader) in).unread(c);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        if (!begun) {
            begun = true;
            skipIf(MARK);
        }
        var count = in.read(to, from, most);
        for (int i = from + count - 1; i >= from; i--) {
            if (to[i] != '\n' && to[i] != '\r') {
                last = to[i];
                break;
            }
        }
        return count;
    }
}
