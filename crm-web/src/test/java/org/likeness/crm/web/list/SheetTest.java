package org.likeness.crm.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.crm.web.list.Sheet.Format;

class SheetTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x\")";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+49 711,'+49 711", "@x,'@x", "-a,'-a", "-12.5,-12.5", "Mill,Mill"})
    void a_text_that_a_spreadsheet_would_take_for_a_formula_is_marked_in_csv(String value, String cell) {
        assertThat(CsvSheet.cell(value)).isEqualTo(cell);
    }

    @Test
    void csv_begins_with_its_mark_and_writes_numbers_in_plain_digits() throws IOException {
        var text = new String(
                written(Format.CSV, Arrays.asList("Mühle", 1e7, new BigDecimal("1200.5000"), null, true)),
                StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("\uFEFFa,b\r\nMühle,10000000,1200.5,,true\r\n");
    }

    @Test
    void a_text_in_a_workbook_is_a_text_and_never_a_formula() throws IOException {
        var sheet = parts(written(Format.XLSX, List.of(FORMULA, "a\u0001b<&>"))).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("t=\"inlineStr\"").doesNotContain("<f>").contains("ab&lt;&amp;&gt;");
        assertThat(sheet).contains("=HYPERLINK(");
    }

    @Test
    void numbers_and_days_in_a_workbook_are_what_they_are() throws IOException {
        var parts = parts(written(
                Format.XLSX,
                List.of(42L, .5, LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T09:30:00Z"), false)));
        var sheet = parts.get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<v>42</v>").contains("<v>0.5</v>").contains("<v>46348.0</v>");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
    }

    @Test
    void a_long_list_is_written_through() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = Format.XLSX.open(out, "leads");
        sheet.head(List.of("n"));
        for (long i = 0; i < 20_000; i++) {
            sheet.row(List.of(i));
        }
        assertThat(out.size()).as("bytes written before the end").isPositive();
        sheet.end();

        assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml")).contains("<v>19999</v>");
    }

    private static byte[] written(Format format, List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = format.open(out, "leads");
        sheet.head(List.of("a", "b"));
        sheet.row(row);
        sheet.end();
        return out.toByteArray();
    }

    /** By the directory at its end, as spreadsheets read it. */
    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var file = Files.createTempFile("sheet", ".xlsx");
        var parts = new LinkedHashMap<String, String>();
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
