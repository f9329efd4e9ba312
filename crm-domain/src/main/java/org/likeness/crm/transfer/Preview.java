package org.likeness.crm.transfer;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A first look at a file.
 *
 * @param sheet of a workbook it is, {@code null} for a file of separated values
 * @param kind what its rows are taken for
 * @param delimiter what separates its columns
 * @param charset how it is encoded
 * @param columns its columns, as they stand in the header
 * @param rows its first rows
 * @param samples for each column, its texts among the first 200 rows, without empty ones
 * @param guesses for each column, what it seems to mean
 * @param dates how its dates are written
 * @param thousands {@code .} where points seem to separate thousands, else {@code null}
 */
public record Preview(
        String sheet,
        ImportKind kind,
        char delimiter,
        Charset charset,
        List<String> columns,
        List<List<String>> rows,
        List<List<String>> samples,
        List<ColumnGuess> guesses,
        DateGuess dates,
        Character thousands) {
    private static final int LOOKED_AT = 200;

    /** A file sorted by date can go on for long before a day after the twelfth tells it from a month. */
    private static final int DATED = 5000;

    private static final int SHOWN = 5;

    /** @throws org.likeness.crm.kernel.InvalidInput if it has no header or is not in that charset */
    static Preview of(Path file, String sheet, ImportKind kind, Character delimiter, Charset charset) {
        var encoded = FileShape.guessedCharset(file, charset);
        var separated = delimiter == null ? FileShape.delimiter(file, encoded) : delimiter;
        var all = FileShape.first(file, separated, encoded, DATED);
        var columns = all.get(0);
        var rows = all.subList(1, Math.min(all.size(), LOOKED_AT + 1));
        var values = values(columns.size(), rows);
        var guesses = ColumnGuess.all(kind, columns, values);
        return new Preview(
                sheet,
                kind,
                separated,
                encoded,
                columns,
                List.copyOf(rows.subList(0, Math.min(SHOWN, rows.size()))),
                List.copyOf(values),
                guesses,
                DateGuess.of(values(columns.size(), all.subList(1, all.size()))),
                sheet == null ? ThousandsGuess.of(kind, guesses, values) : null);
    }

    /** What the columns hold, without the empty texts. */
    private static List<List<String>> values(int columns, List<List<String>> rows) {
        var values = new ArrayList<List<String>>();
        for (int i = 0; i < columns; i++) {
            int place = i;
            values.add(rows.stream()
                    .filter(r -> r.size() > place)
                    .map(r -> r.get(place).strip())
                    .filter(text -> !text.isEmpty())
                    .toList());
        }
        return values;
    }

    /** The patterns of its dates, none where they are ISO or there are none. */
    public List<String> dateFormats() {
        return dates.patterns();
    }

    /** Whether its dates would also do with day and month the other way round. */
    public boolean dayUnsure() {
        return dates.unsure();
    }

    /** The key that a column would have as a field of its own. */
    public String ownKey(int column) {
        return ColumnGuess.key(columns.get(column), column, new HashSet<>());
    }

    Preview guessing(List<ColumnGuess> others) {
        return new Preview(
                sheet, kind, delimiter, charset, columns, rows, samples, List.copyOf(others), dates, thousands);
    }
}
