package org.likeness.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real data sets that lie beside the repository on some machines and are no part of it; classes of tests that need them are skipped without. */
public final class ReferenceData {
    private ReferenceData() {}

    /** Whether they are here. */
    public static boolean here() {
        return find("README.md") != null;
    }

    public static Path file(String name) {
        Path file = find(name);
        assertThat(file).as("reference data " + name).isNotNull();
        return file;
    }

    private static Path find(String name) {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path file = here.resolve("shared/data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
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
