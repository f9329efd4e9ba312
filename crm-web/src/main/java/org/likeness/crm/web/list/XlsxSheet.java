package org.likeness.crm.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as an Excel workbook. Texts are kept inside their cells, so that nothing but the rows just written is in memory; a text is
 * a text there and never a formula. What is longer than a worksheet goes on in the next.
 */
final class XlsxSheet implements Sheet {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final String name;
    private List<String> head = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Likeness", "1.0");
        this.name = name;
        next();
    }

    private void next() {
        sheets++;
        row = 0;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
    }

    @Override
    public void head(List<String> words) throws IOException {
        head = words;
        row(words);
        if (!words.isEmpty()) {
            sheet.range(0, 0, 0, words.size() - 1).style().bold().set();
        }
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            next();
            head(head);
        }
        for (int c = 0; c < values.size(); c++) {
            put(c, values.get(c));
        }
        if (++row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int c, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, c, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(row, c, yes);
        } else if (value instanceof LocalDate day) {
            day(c, day);
        } else if (value instanceof Instant at) {
            if (at.equals(at.truncatedTo(ChronoUnit.DAYS))) {
                day(c, LocalDate.ofInstant(at, ZoneOffset.UTC));
            } else {
                sheet.value(row, c, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                sheet.style(row, c).format("yyyy-mm-dd hh:mm").set();
            }
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(row, c, text(value.toString()));
        }
    }

    private void day(int c, LocalDate day) {
        sheet.value(row, c, day);
        sheet.style(row, c).format("yyyy-mm-dd").set();
    }

    /** What XML can hold of a text, as much as a cell can. */
    private static String text(String text) {
        var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
