package org.likeness.crm.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of a file that an import rejected, in the file's own columns and with the reason in one more, to be mended and imported again.
 * A line that could not be taken apart stands whole in the first column.
 */
final class RejectedRows {
    private static final String ENGLISH = "Why it was rejected";
    private static final String CHINESE = "被拒绝的原因";

    /** What the column of the reasons may be called. */
    static final Set<String> REASONS = Set.of(ENGLISH, CHINESE);

    /** Tells spreadsheets that the text is UTF-8. */
    private static final char MARK = '\uFEFF';

    /** The problems for which rows were rejected, in the order of the rows. */
    interface Problems {
        /** The next, {@code null} after the last. */
        ImportProblem next();
    }

    private RejectedRows() {}

    /**
     * Writes them as separated values in UTF-8.
     *
     * @param chinese whether the last column is called so
     * @param words what rejected a row, in the reader's words
     */
    static void write(
            Path file,
            ImportSpec spec,
            Problems problems,
            boolean chinese,
            Function<List<ImportProblem>, String> words,
            Writer to)
            throws IOException {
        try (var source = CsvSource.open(file, spec.delimiter(), spec.charset())) {
            var kept = kept(source.columns());
            to.write(MARK);
            var csv = CsvWriter.builder().build(to);
            var width = source.columns().size();
            csv.writeRecord(line(source.columns(), kept, width, chinese ? CHINESE : ENGLISH));
            var problem = problems.next();
            for (var row = source.next(); row != null && problem != null; row = source.next()) {
                var reasons = new ArrayList<ImportProblem>();
                for (; problem != null && problem.row() <= row.number(); problem = problems.next()) {
                    if (problem.row() == row.number()) {
                        reasons.add(problem);
                    }
                }
                if (!reasons.isEmpty()) {
                    csv.writeRecord(line(row.fields(), kept, width, words.apply(reasons)));
                }
            }
            csv.flush();
        }
    }

    /** The places of the file's own columns: without the reasons of an earlier time. */
    private static List<Integer> kept(List<String> header) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < header.size(); i++) {
            if (!REASONS.contains(header.get(i).strip())) {
                kept.add(i);
            }
        }
        return kept;
    }

    /** Values beyond the header stay, behind the reason, so that nothing of the row is lost. */
    private static List<String> line(List<String> fields, List<Integer> kept, int width, String reason) {
        var line = kept.stream()
                .map(i -> i < fields.size() ? Formulas.guarded(fields.get(i)) : "")
                .collect(Collectors.toCollection(ArrayList::new));
        line.add(Formulas.guarded(reason));
        fields.stream().skip(width).map(Formulas::guarded).forEach(line::add);
        return line;
    }
}
