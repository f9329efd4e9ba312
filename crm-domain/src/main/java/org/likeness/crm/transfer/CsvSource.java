package org.likeness.crm.transfer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.crm.kernel.InvalidInput;

/** A file of separated values, read row by row. Empty lines are skipped but counted; a quote that never ends is a flaw. */
final class CsvSource implements Closeable {
    private static final int LONGEST_VALUE = 1 << 20;

    private final Charset charset;
    private final TailReader text;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long number;
    private boolean broken;
    private boolean ended;

    private CsvSource(Path file, char delimiter, Charset charset) throws IOException {
        this.charset = charset;
        this.text = new TailReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), charset.newDecoder()));
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_VALUE)
                .ofCsvRecord(text)
                .iterator();
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
        for (var fields = fields(); fields != null; fields = fields()) {
            if (fields.isEmpty()) {
                return new CsvRow(number, fields, "begins a quoted value that never ends; nothing after it was read");
            }
            if (fields.size() > 1 || !fields.get(0).isBlank()) {
                return new CsvRow(number, fields, flaw(fields));
            }
        }
        return null;
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
        for (var fields = fields(); fields != null; fields = fields()) {
            if (fields.stream().anyMatch(f -> !f.isBlank())) {
                return fields;
            }
        }
        throw new InvalidInput("file", "is empty: a first row with the names of the columns is needed");
    }

    private String flaw(List<String> fields) {
        var last = fields.get(fields.size() - 1);
        if (last.indexOf('\n') >= 0 && !hasNext() && text.last() != '"') {
            return "begins a quoted value that never ends; nothing after it was read";
        }
        var extra = fields.size() > header.size()
                && fields.subList(header.size(), fields.size()).stream().anyMatch(f -> !f.isBlank());
        return fields.size() < header.size() || extra
                ? "has " + fields.size() + " values where the header has " + header.size()
                : null;
    }

    /** The next record's texts; none where a value never ends, {@code null} at the end of the file. */
    private List<String> fields() {
        if (ended || !hasNext()) {
            return null;
        }
        number++;
        try {
            if (!broken) {
                return records.next().getFields();
            }
        } catch (CsvParseException e) {
            // said below
        }
        ended = true;
        return number == 1 ? fail("file", "has no readable header: a quoted value in it never ends") : List.of();
    }

    private boolean hasNext() {
        try {
            return broken || records.hasNext();
        } catch (CsvParseException e) {
            broken = true;
            return true;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                fail(
                        "charset",
                        "does not fit: after row " + number + " the file is not valid " + charset.name()
                                + "; name its charset, such as GB18030 or windows-1252");
            }
            throw e;
        }
    }

    private static List<String> fail(String part, String message) {
        throw new InvalidInput(part, message);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
