package org.likeness.crm.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests: written by a library as programs do, or part by part with XML of one's own. */
final class Sheets {
    private static final String CONTENT =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>""";
    private static final String BOOK =
            """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s
            <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private Sheets() {}

    /** A workbook whose sheets hold these rows; dates get a format, everything else stands as it is. */
    static byte[] book(Map<String, Object[][]> sheets) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(book.newWorksheet(name), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] book(Object[]... rows) {
        return book(Map.of("Sheet1", rows));
    }

    private static void fill(Worksheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                put(sheet, r, c, rows[r][c]);
            }
        }
    }

    private static void put(Worksheet sheet, int r, int c, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(r, c, day);
            sheet.style(r, c).format("yyyy年m月d日").set();
        } else if (value instanceof LocalDateTime at) {
            sheet.value(r, c, at);
            sheet.style(r, c).format("m/d/yy h:mm").set();
        } else if (value instanceof Number number) {
            sheet.value(r, c, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(r, c, yes);
        } else if (value != null) {
            sheet.value(r, c, value.toString());
        }
    }

    /**
     * A workbook of one sheet in raw XML.
     *
     * @param properties of the workbook, such as {@code <workbookPr date1904="1"/>}
     * @param formats of the cells by their {@code s}: numbers of formats that are built in
     * @param rows what stands in {@code sheetData}
     */
    static byte[] raw(String properties, int[] formats, String rows) {
        var styles = new StringBuilder("<styleSheet><cellXfs>");
        for (var format : formats) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                CONTENT,
                "xl/workbook.xml",
                BOOK.formatted(properties),
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/styles.xml",
                styles + "</cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst><si><t>id</t></si><si><r><t>a </t></r><r><t>b</t></r><rPh><t>x</t></rPh></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
