package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.crm.kernel.InvalidInput;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void cells_become_what_they_mean() {
        assertThat(table(Sheets.book(
                        new Object[] {"id", "day", "moment", "amount", "big", "share", "yes", "text"},
                        new Object[] {
                            "A-1",
                            LocalDate.of(2024, 2, 29),
                            LocalDateTime.of(2026, 11, 21, 9, 30),
                            1200.5,
                            1.0E7,
                            0.1 + 0.2,
                            true,
                            "two\nlines, \"quoted\""
                        },
                        new Object[] {null, null, null, -3, new BigDecimal("1234567890123456789"), 45231, false, " 007"
                        })))
                .isEqualTo(Desk.text(
                        "id,day,moment,amount,big,share,yes,text",
                        "A-1,2024-02-29,2026-11-21T09:30,1200.5,10000000,0.30000000000000004,true,\"two",
                        "lines, \"\"quoted\"\"\"",
                        ",,,-3,1234567890123456789,45231,false, 007"));
    }

    @Test
    void rows_keep_the_numbers_that_stand_beside_them_and_empty_ones_are_passed_over() {
        var book = Sheets.raw(
                "",
                new int[] {0},
                "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>n</t></is></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" s=\"0\"/></row>"
                        + "<row r=\"6\"><c r=\"B6\" t=\"s\"><v>1</v></c><c r=\"C6\"><v>5</v></c><c r=\"F6\"><v>9</v></c></row>"
                        + "<row r=\"9\"><c r=\"B9\" t=\"str\"><f>A1</f><v>x_x000D_y</v></c></row>");
        assertThat(table(book)).isEqualTo("\n\n,id,n\n\n\n,a b,5\n\n\n,\"x\ry\",\n");
    }

    @ParameterizedTest
    @CsvSource({"XFE1", "ZZZZZZ1", "zzzzzz1"})
    void a_cell_beyond_the_last_column_is_refused_before_room_is_made_for_it(String address) {
        var book = Sheets.raw("", new int[] {0}, "<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row>");
        assertThatThrownBy(() -> table(book))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cells that no sheet can have");
    }

    @Test
    void a_text_longer_than_any_cell_holds_is_refused() {
        var book = Sheets.raw(
                "",
                new int[] {0},
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ab".repeat(1 << 19) + "c</t></is></c></row>");
        assertThatThrownBy(() -> table(book)).hasMessageContaining("cells that no sheet can have");
    }

    @Test
    void days_are_counted_from_1900_with_the_29th_of_february_that_never_was_or_from_1904() {
        var rows =
                "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"0\"><v>59</v></c><c r=\"C1\" s=\"0\"><v>61</v></c>"
                        + "<c r=\"D1\" s=\"1\"><v>45231.999999</v></c><c r=\"E1\" s=\"2\"><v>0.5</v></c><c r=\"F1\" s=\"3\"><v>45231</v></c>"
                        + "<c r=\"G1\" s=\"4\"><v>45231.75</v></c><c r=\"H1\"><v>45231</v></c></row>";
        var formats = new int[] {14, 22, 20, 31, 57};
        assertThat(table(Sheets.raw("", formats, rows)))
                .isEqualTo("1900-01-01,1900-02-28,1900-03-01,2023-11-02,12:00,2023-11-01,2023-11-01,45231\n");
        assertThat(table(Sheets.raw("<workbookPr date1904=\"1\"/>", formats, rows)))
                .startsWith("1904-01-02,1904-02-29,1904-03-02,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|NUMBER",
                "0.00E+00|NUMBER",
                "#,##0.00;[Red]-#,##0.00|NUMBER",
                "\"days\" 0|NUMBER",
                "[h]:mm:ss|NUMBER",
                "@|NUMBER",
                "yyyy-mm-dd|DATE",
                "[$-409]d-mmm-yy;@|DATE",
                "yyyy\"年\"m\"月\"d\"日\"|DATE",
                "mmm-yy|DATE",
                "dd.mm.yyyy\\ hh:mm|DATE_AND_TIME",
                "yyyy/m/d h:mm AM/PM|DATE_AND_TIME",
                "h:mm AM/PM|TIME",
                "上午/下午h\"时\"mm\"分\"|TIME",
                "mm:ss.0|TIME"
            })
    void a_format_tells_what_a_number_stands_for(String code, CellFormat.Meaning meaning) {
        assertThat(CellFormat.of(164, code).meaning()).isEqualTo(meaning);
    }

    @Test
    void the_first_sheet_with_anything_in_it_is_taken_unless_another_is_named() throws IOException {
        var sheets = new LinkedHashMap<String, Object[][]>();
        sheets.put("Cover", new Object[][] {});
        sheets.put("线索", new Object[][] {{"id"}, {"L1"}});
        sheets.put("2025", new Object[][] {{"id"}, {"L2"}});
        var files = new ImportFiles(folder);
        var id = files.keep(new ByteArrayInputStream(Sheets.book(sheets)));
        assertThat(files.sheets(id)).containsExactly("Cover", "线索", "2025");
        assertThat(files.sheet(id)).isEqualTo("线索");
        files.choose(id, "2025");
        assertThat(files.of(id)).content().contains("L2");
        assertThatThrownBy(() -> files.choose(id, "2019")).hasMessage("sheet must be one of Cover, 线索, 2025.");
        assertThat(files.sheet(files.again(id))).isEqualTo("2025");
        files.drop(id);
        assertThat(files.has(id)).isFalse();
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason_and_not_kept() {
        var good = Sheets.book(new Object[] {"id", "name"}, new Object[] {"1", "x".repeat(500)});
        assertRefused(Arrays.copyOf(good, good.length / 2), "not whole");
        assertRefused(Sheets.zip(Map.of("word/document.xml", "<x/>")), "without an Excel workbook");
        assertRefused(Sheets.zip(Map.of("xl/workbook.bin", "x")), "(.xlsb)");
        assertRefused(Sheets.raw("", new int[] {0}, "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"), "cannot be read");
        assertRefused(Sheets.raw("", new int[] {0}, "<row r=\"9999999\"><c><v>1</v></c></row>"), "cannot be read");
        assertRefused(Sheets.raw("", new int[] {0}, " ".repeat(64 << 20)), "unpacks to more");
        assertRefused(ole("Workbook"), "(.xls)");
        assertRefused(ole("EncryptedPackage"), "password");
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), "web page");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "no table");
        assertRefused("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1), "no table");
        assertRefused("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF".getBytes(StandardCharsets.ISO_8859_1), "no table");
        assertRefused("GIF89a\u0001\0\u0001\0".getBytes(StandardCharsets.ISO_8859_1), "no table");
    }

    private void assertRefused(byte[] content, String words) {
        assertThatThrownBy(() -> new ImportFiles(folder).keep(new ByteArrayInputStream(content)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] ole(String part) {
        var head = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        var name = part.getBytes(StandardCharsets.UTF_16LE);
        var whole = Arrays.copyOf(head, 600 + name.length);
        System.arraycopy(name, 0, whole, 600, name.length);
        return whole;
    }

    private String table(byte[] book) {
        try {
            var files = new ImportFiles(folder);
            return Files.readString(files.of(files.keep(new ByteArrayInputStream(book))))
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
