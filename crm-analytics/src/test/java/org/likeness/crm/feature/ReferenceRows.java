package org.likeness.crm.feature;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.ReferenceData;

/** Reference data as rows of column name to value; a test that asks for it is skipped where it is absent. */
public final class ReferenceRows {
    private ReferenceRows() {}

    /** Rows of a file such as {@code bank/bank.csv} as column name to value, trimmed headers. */
    public static List<Map<String, String>> rows(String file) {
        Path path = ReferenceData.file(file);
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
}
