package org.likeness.crm.web.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small table to be downloaded: numbers whole and in plain digits, what is unknown empty. */
public final class CsvTable {
    private final List<String[]> rows = new ArrayList<>();

    public CsvTable(String... heads) {
        rows.add(heads);
    }

    public CsvTable row(Object... values) {
        rows.add(Arrays.stream(values).map(CsvTable::text).toArray(String[]::new));
        return this;
    }

    /** As one text, which begins with a byte order mark. */
    public String text() {
        var text = new StringWriter();
        text.write('\uFEFF'); // by it spreadsheets know UTF-8
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** As a download with a name. */
    public Response download(String name) {
        return Response.ok(text(), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String text(Object value) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            return "";
        }
        var text = value.toString();
        // a text that a spreadsheet would take for a formula is marked as text
        return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
