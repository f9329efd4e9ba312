package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.InvalidInput;

/** Finds out how a file separates its columns and how it is encoded, as far as nobody said. */
final class FileShape {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 50;

    private FileShape() {}

    /**
     * The spec with delimiter and charset settled, checked against the file's header.
     *
     * @throws InvalidInput if columns are missing or the header cannot be read
     */
    static ImportSpec settled(Path file, ImportSpec spec) {
        var charset = charset(file, spec.charset());
        if (spec.delimiter() != null) {
            var header = plan(file, spec.delimiter(), charset, spec);
            return spec.reading(spec.delimiter(), charset).covering(header);
        }
        InvalidInput first = null;
        for (var candidate : CANDIDATES) {
            try {
                var header = plan(file, candidate, charset, spec);
                return spec.reading(candidate, charset).covering(header);
            } catch (InvalidInput e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static List<String> plan(Path file, char delimiter, Charset charset, ImportSpec spec) {
        try (var source = CsvSource.open(file, delimiter, charset)) {
            ColumnPlan.of(spec, source.columns());
            return source.columns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Charset charset(Path file, Charset given) {
        try {
            return given == null ? CsvSource.byMark(file) : given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The charset given, else a guess from all bytes of the file, for somebody who sees what comes of it. */
    static Charset guessedCharset(Path file, Charset given) {
        try {
            return given == null ? CharsetGuess.of(file) : given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The separator that cuts the first rows into the same number of columns, more than one; a comma where none does. */
    static char delimiter(Path file, Charset charset) {
        var best = ',';
        var most = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(file, candidate, charset);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(Path file, char delimiter, Charset charset) {
        var rows = first(file, delimiter, charset, LOOKED_AT);
        var columns = rows.get(0).size();
        var same = rows.stream().filter(r -> r.size() == columns).count();
        return columns < 2 ? 0 : (double) same / rows.size() + columns / 1e4;
    }

    /** The header and up to {@code most} rows after it. */
    static List<List<String>> first(Path file, char delimiter, Charset charset, int most) {
        try (var source = CsvSource.open(file, delimiter, charset)) {
            var rows = new ArrayList<List<String>>();
            rows.add(source.columns());
            for (var row = source.next(); row != null && rows.size() <= most; row = source.next()) {
                rows.add(row.fields());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
