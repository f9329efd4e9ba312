package org.likeness.crm.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Skips a byte order mark, goes to a line, and remembers how many quotation marks the text ends with. */
final class TailReader extends FilterReader {
    private static final char MARK = '\uFEFF';
    private static final int BLOCK = 8192;

    private final PushbackReader text;
    private boolean begun;
    private int quotes;
    private boolean blank;

    TailReader(Reader in) {
        super(new PushbackReader(in, BLOCK));
        text = (PushbackReader) super.in;
    }

    /** How many quotation marks stand together at the end, apart from blanks and line ends after them. */
    int quotes() {
        return quotes;
    }

    /** Goes on after as many lines, each ended by {@code \n}, {@code \r} or both together; to the end if there are fewer. */
    void skipLines(long lines) throws IOException {
        var block = new char[BLOCK];
        boolean returned = false;
        for (long left = lines; left > 0; ) {
            begun = true;
            int count = text.read(block);
            if (count < 0) {
                return;
            }
            int at = 0;
            for (; at < count && left > 0; at++) {
                if (block[at] == '\n' ? !returned : block[at] == '\r') {
                    left--;
                }
                returned = block[at] == '\r';
            }
            text.unread(block, at, count - at);
        }
        if (returned) {
            skipIf('\n');
        }
    }

    /** The rest of the line, at most so many characters of it; what is beyond them is passed over. */
    String line(int most) throws IOException {
        begin();
        var line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
            if (c == '\r') {
                skipIf('\n');
                break;
            }
            if (line.length() < most) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            skipIf(MARK);
        }
    }

    private void skipIf(char unwanted) throws IOException {
        int c = text.read();
        if (c >= 0 && c != unwanted) {
            text.unread(c);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        begin();
        var count = text.read(to, from, most);
        for (int i = from; i < from + count; i++) {
            char c = to[i];
            if (c == '"') {
                quotes = blank ? 1 : quotes + 1;
                blank = false;
            } else if (c <= ' ') {
                blank = true;
            } else {
                quotes = 0;
                blank = false;
            }
        }
        return count;
    }
}
