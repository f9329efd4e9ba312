package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadsFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_file_has_as_many_leads_as_asked_for_and_its_spec_names_every_column() throws IOException {
        var file = folder.resolve("leads.csv");
        LeadsFile.write(file, 2_000, 1, CLOCK);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            var rows = csv.stream().toList();
            assertThat(rows).hasSize(2_000);
            assertThat(rows.get(0).getHeader())
                    .allSatisfy(column -> assertThat(LeadsFile.spec()).contains("\"" + column + "\":"));
            assertThat(rows.stream().filter(row -> !row.getField("Result").equals("open")))
                    .hasSizeBetween(1_400, 1_600);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getField("Entered")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
                assertThat(row.getField("Closed").isEmpty())
                        .isEqualTo(row.getField("Result").equals("open"));
            });
        }
    }

    @Test
    void the_same_seed_writes_the_same_bytes() throws IOException {
        var one = folder.resolve("one.csv");
        var two = folder.resolve("two.csv");
        LeadsFile.write(one, 100, 3, CLOCK);
        LeadsFile.write(two, 100, 3, CLOCK);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }
}
