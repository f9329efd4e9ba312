package org.likeness.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real data sets that lie beside the repository on some machines and are no part of it; tests that need them are skipped without. */
public final class ReferenceData {
    private ReferenceData() {}

    /** The file, or the end of the test. */
    public static Path file(String name) {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path file = here.resolve("shared/data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        Assumptions.abort("skipped: no reference data");
        return null;
    }

    /** The fields of every line but the first, for files without quoted commas. */
    public static List<String[]> rows(String name) {
        try (var lines = Files.lines(file(name), StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
