package org.likeness.crm.web.report;

import java.util.List;
import org.likeness.crm.web.record.CsvTable;

/**
 * A page in a few lines.
 *
 * @param answer what it comes to, in a sentence or two
 * @param warning what keeps it from being an answer: no signal, too few rows, a filter that means nothing any more; may be empty
 * @param figures the numbers that count
 * @param table the rows that count, or {@code null}
 * @param note how to read it; may be empty
 * @param csv the rows behind it
 * @param href the page with the same filters
 */
public record Digest(
        String answer, String warning, List<Figure> figures, Table table, String note, CsvTable csv, String href) {

    /** A table in the reader's words; its first column names the rows. */
    public record Table(String title, List<String> heads, List<List<String>> rows) {}
}
