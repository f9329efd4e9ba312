package org.likeness.crm.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.likeness.crm.transfer.Formulas;

/** A table as CSV. No field can be taken for a formula by a spreadsheet (OWASP, CSV injection). */
final class CsvSheet implements Sheet {
    /** Tells spreadsheets that the text is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final BufferedWriter writer;
    private final CsvWriter csv;

    CsvSheet(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void head(List<String> words) throws IOException {
        writer.write(MARK);
        row(words);
    }

    @Override
    public void row(List<?> values) {
        csv.writeRecord(values.stream().map(CsvSheet::cell).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        writer.flush();
    }

    /** A value as a field; what a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof BigDecimal money
                ? money.stripTrailingZeros().toPlainString()
                : value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                        ? String.valueOf(d.longValue())
                        : value.toString();
        return Formulas.guarded(text);
    }
}
