package org.likeness.crm.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.likeness.crm.kernel.InvalidInput;

/**
 * An Excel workbook (.xlsx), read row by row and written down as separated values: one line for each row of the sheet, so that a line has
 * the number that people see beside the row. The first row with anything in it names the columns; what stands right of them is left out.
 */
final class Workbook implements Closeable {
    /** The last row that a sheet can have. */
    private static final int LAST_ROW = 1 << 20;

    private final ReadableWorkbook book;
    private final CellText texts;

    private Workbook(ReadableWorkbook book, boolean from1904) {
        this.book = book;
        this.texts = new CellText(from1904);
    }

    /** @throws InvalidInput if it is none, is damaged, or holds more than can be read */
    static Workbook open(Path file) {
        var from1904 = WorkbookCheck.from1904(file);
        try {
            return new Workbook(
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats(file), true)), from1904);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Workbooks of some programs have no part with formats, and the library does without only when told. */
    private static boolean hasFormats(Path file) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.stream().anyMatch(p -> p.getName().endsWith("styles.xml"));
        }
    }

    /** The names of its sheets, in their order. */
    List<String> sheets() {
        return book.getSheets().map(Sheet::getName).toList();
    }

    /** The first sheet with anything in it, shown before hidden; the very first where all are empty. */
    String firstFilled() {
        return book.getSheets()
                .sorted(Comparator.comparing(s -> s.getVisibility() != SheetVisibility.VISIBLE))
                .filter(this::filled)
                .findFirst()
                .or(() -> book.getSheets().findFirst())
                .orElseThrow(() -> unreadable(new IOException("no sheets")))
                .getName();
    }

    private boolean filled(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> width(texts(row)) > 0);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Writes one sheet as separated values in UTF-8.
     *
     * @throws InvalidInput if there is no such sheet, or it cannot be read
     */
    void write(String name, Path to) throws IOException {
        var sheet = book.getSheets()
                .filter(s -> s.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("sheet", "must be one of " + String.join(", ", sheets())));
        try (var out = Files.newBufferedWriter(to);
                var csv = CsvWriter.builder().build(out);
                var rows = new Lines(sheet)) {
            int line = 1;
            int width = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                var filled = width(row.texts());
                if (filled > 0) {
                    width = width == 0 ? filled : width;
                    for (; line < row.number(); line++) {
                        csv.writeRecord("");
                    }
                    csv.writeRecord(fitted(row.texts(), width));
                    line++;
                }
            }
        }
    }

    private record Line(int number, List<String> texts) {}

    /** The rows of a sheet; what fails in reading is the workbook's fault, whatever it is. */
    private final class Lines implements Closeable {
        private final java.util.stream.Stream<Row> stream;
        private final java.util.Iterator<Row> rows;
        private int last;

        Lines(Sheet sheet) {
            try {
                stream = sheet.openStream();
                rows = stream.iterator();
            } catch (IOException | RuntimeException e) {
                throw unreadable(e);
            }
        }

        Line next() {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                var row = rows.next();
                if (row.getRowNum() <= last || row.getRowNum() > LAST_ROW) {
                    throw unreadable(new IOException("rows out of order"));
                }
                last = row.getRowNum();
                return new Line(last, texts(row));
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> texts.of(row.getCell(i)))
                .toList();
    }

    private static int width(List<String> texts) {
        int width = texts.size();
        while (width > 0 && texts.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static List<String> fitted(List<String> texts, int width) {
        if (texts.size() >= width) {
            return texts.subList(0, width);
        }
        var fitted = new ArrayList<>(texts);
        fitted.addAll(Collections.nCopies(width - texts.size(), ""));
        return fitted;
    }

    private static InvalidInput unreadable(Exception cause) {
        var refusal = new InvalidInput(
                "file",
                "is a workbook that cannot be read: it is damaged, or of a form not known here; save it as CSV");
        refusal.addSuppressed(cause);
        return refusal;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
