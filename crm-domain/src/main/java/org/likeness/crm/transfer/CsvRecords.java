package org.likeness.crm.transfer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The records of a file of separated values, empty lines among them. A quotation mark that nobody closes would swallow what comes after it, up to the next
 * mark or the end: the line it stands on is given up alone, and reading goes on with the next one.
 */
final class CsvRecords implements Closeable {
    static final int LONGEST_VALUE = 1 << 20;

    /** Most values of one record. */
    static final int MOST_VALUES = 1 << 14;

    static final String MANY_VALUES = "has more values than can be read";

    private final Path file;
    private final char delimiter;
    private final Charset charset;
    private TailReader text;
    private CloseableIterator<CsvRecord> records;
    private long line;
    private boolean broken;

    /**
     * One record.
     *
     * @param fields its texts; the line as it stands where it was given up
     * @param flaw why it was given up, or {@code null}
     */
    record Line(List<String> fields, String flaw) {}

    CsvRecords(Path file, char delimiter, Charset charset) throws IOException {
        this.file = file;
        this.delimiter = delimiter;
        this.charset = charset;
        this.text = opened();
        this.records = reader(false).ofCsvRecord(text).iterator();
    }

    private TailReader opened() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new TailReader(new BufferedReader(new InputStreamReader(bytes, charset.newDecoder())));
    }

    private CsvReader.CsvReaderBuilder reader(boolean lenient) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(!lenient)
                // text after a closing mark is mostly a mark that was not closed further up
                .allowExtraCharsAfterClosingQuote(lenient)
                .maxBufferSize(LONGEST_VALUE);
    }

    /**
     * The next record, {@code null} at the end.
     *
     * @throws UncheckedIOException if the file cannot be read, or is not in its charset
     */
    Line next() {
        if (!hasNext()) {
            return null;
        }
        List<String> fields = broken ? null : fields();
        if (fields == null || neverEnds(fields)) {
            return alone();
        }
        line += 1 + fields.stream().mapToLong(CsvRecords::lineEnds).sum();
        return new Line(fields, null);
    }

    private List<String> fields() {
        try {
            return records.next().getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private boolean hasNext() {
        try {
            return broken || records.hasNext();
        } catch (CsvParseException e) {
            broken = true;
            return true;
        }
    }

    /** Within a quoted value every mark is doubled, so that an even number of them closes nothing. */
    private boolean neverEnds(List<String> fields) {
        return lineEnds(fields.get(fields.size() - 1)) > 0 && !hasNext() && text.quotes() % 2 == 0;
    }

    /** The line at which a record begins that cannot be read, by itself; what comes after it is read anew. */
    private Line alone() {
        try {
            records.close();
            text = opened();
            text.skipLines(line);
            var raw = text.line(LONGEST_VALUE);
            line++;
            broken = false;
            records = reader(false).ofCsvRecord(text).iterator();
            return takenApart(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line takenApart(String raw) {
        if (raw.length() == LONGEST_VALUE) {
            return new Line(
                    List.of(raw),
                    "begins a value that does not end within " + LONGEST_VALUE
                            + " characters: a quotation mark may be missing");
        }
        if (!closed(raw)) {
            return new Line(List.of(raw), "has a quotation mark that is never closed");
        }
        try (var one = reader(true).ofCsvRecord(raw).iterator()) {
            return new Line(one.next().getFields(), null);
        } catch (CsvParseException | IOException e) {
            return new Line(List.of(raw), MANY_VALUES);
        }
    }

    /** Whether every value of a line that begins with a mark ends with one, doubled marks apart. */
    private boolean closed(String raw) {
        var quoted = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '"') {
                continue;
            }
            if (!quoted) {
                quoted = raw.substring(raw.lastIndexOf(delimiter, i) + 1, i).isBlank();
            } else if (i + 1 < raw.length() && raw.charAt(i + 1) == '"') {
                i++;
            } else {
                quoted = false;
            }
        }
        return !quoted;
    }

    /** {@code \n}, {@code \r} and both together each end one line. */
    static long lineEnds(String value) {
        long ends = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' && (i == 0 || value.charAt(i - 1) != '\r')) {
                ends++;
            }
        }
        return ends;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
