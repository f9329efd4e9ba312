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
 * The records of a file of separated values, empty lines among them. A quotation mark that nobody closes would swallow all that comes after it: the line
 * it stands on is given up alone, and reading goes on with the next one.
 */
final class CsvRecords implements Closeable {
    static final int LONGEST_VALUE = 1 << 20;

    private final Path file;
    private final char delimiter;
    private final Charset charset;
    private TailReader text;
    private CloseableIterator<CsvRecord> records;
    private long line;
    private boolean tooLong;

    /**
     * One record.
     *
     * @param fields its texts, none where the line was given up
     * @param flaw why it was given up, or {@code null}
     */
    record Line(List<String> fields, String flaw) {}

    CsvRecords(Path file, char delimiter, Charset charset) throws IOException {
        this.file = file;
        this.delimiter = delimiter;
        this.charset = charset;
        begin();
    }

    private void begin() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        text = new TailReader(new BufferedReader(new InputStreamReader(bytes, charset.newDecoder())));
        text.skipLines(line);
        tooLong = false;
        records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_VALUE)
                .ofCsvRecord(text)
                .iterator();
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
        List<String> fields = tooLong ? null : fields();
        if (fields == null) {
            return givenUp("begins a value that does not end within " + LONGEST_VALUE
                    + " characters: a quotation mark may be missing");
        }
        if (neverEnds(fields)) {
            return givenUp("has a quotation mark that is never closed");
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
            return tooLong || records.hasNext();
        } catch (CsvParseException e) {
            tooLong = true;
            return true;
        }
    }

    private boolean neverEnds(List<String> fields) {
        return lineEnds(fields.get(fields.size() - 1)) > 0 && !hasNext() && text.last() != '"';
    }

    private Line givenUp(String flaw) {
        line++;
        try {
            records.close();
            begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Line(List.of(), flaw);
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
