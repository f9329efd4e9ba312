package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the rows of a file are called, by 64-bit fingerprints, so that a row may refer to one further down (a subsidiary before its
 * parent).
 */
final class NamesInFile {
    private NamesInFile() {}

    /** The names and external ids of all rows; {@code null} where rows of this kind cannot refer to one another. */
    static Fingerprints of(Path file, ImportSpec spec) {
        if (spec.columns().values().stream().noneMatch(targets -> targets.contains("parent"))) {
            return null;
        }
        try (var source = CsvSource.open(file, spec.delimiter(), spec.charset())) {
            var plan = ColumnPlan.of(spec, source.columns());
            var feeds = plan.feeds().stream()
                    .filter(f -> List.of("name", "externalId").contains(f.target()))
                    .toList();
            var names = new Fingerprints();
            for (var row = source.next(); row != null; row = source.next()) {
                for (var feed : feeds) {
                    var name = row.flaw() == null ? feed.read(row.fields().get(feed.index())) : null;
                    if (name != null) {
                        names.add(key(name));
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a row is, or may be, called so. */
    static boolean among(Fingerprints names, String name) {
        return names != null && (names.full() || names.has(key(name)));
    }

    private static List<String> key(String name) {
        return List.of(NameKey.of(name));
    }
}
