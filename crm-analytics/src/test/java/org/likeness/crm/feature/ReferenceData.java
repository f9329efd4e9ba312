package org.likeness.crm.feature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shared reference data beside the repository; a test that asks for it is skipped where it is absent. */
public final class ReferenceData {
    private ReferenceData() {}

    /** Rows of a file such as {@code bank/bank.csv} as column name to value, trimmed headers. */
    public static List<Map<String, String>> rows(String file) {
        Path path = find(file);
        assumeTrue(path != null, "skipped: no reference data");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            csv.forEach(line -> {
                Map<String, String> row = new LinkedHashMap<>();
                line.getFieldsAsMap().forEach((name, value) -> row.put(name.strip(), value.strip()));
                rows.add(row);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Whether every value that is not empty is a number. */
    public static boolean numeric(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).allMatch(v -> v.isEmpty() || v.matches("-?\\d+(\\.\\d+)?"));
    }

    private static Path find(String file) {
        for (Path at = Path.of(System.getProperty("user.dir")); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data").resolve(file);
            if (Files.isReadable(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
