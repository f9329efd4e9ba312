package org.likeness.crm.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.crm.kernel.InvalidInput;

/** A file of separated values, read row by row. Empty lines are skipped but counted; a line whose quote never ends is a flaw of its own. */
final class CsvSource implements Closeable {
    private final Charset charset;
    private final CsvRecords records;
    private final List<String> header;
    private long number;

    private CsvSource(Path file, char delimiter, Charset charset) throws IOException {
        this.charset = charset;
        this.records = new CsvRecords(file, delimiter, charset);
        this.header = headerOrClosed();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws InvalidInput if it has none, or is not in that charset
     */
    static CsvSource open(Path file, char delimiter, Charset charset) {
        try {
            return new CsvSource(file, delimiter, charset == null ? byMark(file) : charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The charset that a byte order mark tells, else UTF-8. */
    static Charset byMark(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(2);
            var wide = mark.length == 2 && (mark[0] == -2 && mark[1] == -1 || mark[0] == -1 && mark[1] == -2);
            return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }

    List<String> columns() {
        return header;
    }

    /** The next row that holds something, {@code null} at the end. */
    CsvRow next() {
        for (var record = record(); record != null; record = record()) {
            if (record.flaw() != null) {
                return new CsvRow(number, record.fields(), record.flaw());
            }
            if (holds(record.fields())) {
                return new CsvRow(number, record.fields(), flaw(record.fields()));
            }
        }
        return null;
    }

    private static boolean holds(List<String> fields) {
        return fields.size() > 1 || !fields.get(0).isBlank();
    }

    /** A file whose header is refused is let go, or Windows could not delete it. */
    private List<String> headerOrClosed() throws IOException {
        try {
            return header();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private List<String> header() {
        for (var record = record(); record != null; record = record()) {
            if (record.flaw() != null) {
                throw new InvalidInput("file", unreadable(record));
            }
            if (record.fields().stream().anyMatch(f -> !f.isBlank())) {
                return record.fields().stream().map(Formulas::unguarded).toList();
            }
        }
        throw new InvalidInput("file", "is empty: a first row with the names of the columns is needed");
    }

    private static String unreadable(CsvRecords.Line header) {
        if (header.flaw().equals(CsvRecords.MANY_VALUES)) {
            return "has a header of more columns than can be read, which are " + CsvRecords.MOST_VALUES
                    + "; leave out those that are not needed";
        }
        return header.fields().get(0).length() == CsvRecords.LONGEST_VALUE
                ? "has a header line of more than " + CsvRecords.LONGEST_VALUE
                        + " characters: it holds too much, or a quotation mark is missing"
                : "has no readable header: a quoted value in it never ends";
    }

    private String flaw(List<String> fields) {
        var extra = fields.size() > header.size()
                && fields.subList(header.size(), fields.size()).stream().anyMatch(f -> !f.isBlank());
        if (fields.size() >= header.size() && !extra) {
            return null;
        }
        var lines = 1 + fields.stream().mapToLong(CsvRecords::lineEnds).sum();
        return "has " + fields.size() + " values where the header has " + header.size()
                + (lines == 1 ? "" : ", over " + lines + " lines: a quotation mark may be missing");
    }

    private CsvRecords.Line record() {
        try {
            var record = records.next();
            number++;
            return record;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? wrongCharset() : e;
        }
    }

    private InvalidInput wrongCharset() {
        return new InvalidInput(
                "charset",
                "does not fit: after row " + number + " the file is not valid " + charset.name()
                        + "; name its charset, such as GB18030 or windows-1252");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
