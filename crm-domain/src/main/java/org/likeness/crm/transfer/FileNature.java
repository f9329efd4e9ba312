package org.likeness.crm.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.kernel.InvalidInput;

/** What an uploaded file is by its bytes, whatever it is called. */
enum FileNature {
    /** Separated values, as far as the first bytes tell. */
    TEXT,
    /** A ZIP file, as .xlsx is one. */
    WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 1 << 20;

    /** What other files begin with that are at times called .csv, byte for byte: PDF, gzip, pictures, archives. */
    private static final List<String> NO_TABLES = List.of(
            "%PDF-",
            "\u001F\u008B",
            "\u0089PNG\r\n\u001A\n",
            "\u00FF\u00D8\u00FF",
            "GIF87a",
            "GIF89a",
            "II*\0",
            "MM\0*",
            "7z\u00BC\u00AF'\u001C",
            "Rar!\u001A\u0007");

    /** @throws InvalidInput if it is something else that is known, and cannot be imported */
    static FileNature of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        }
        if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
            return WORKBOOK;
        }
        if (begins(head, OLE)) {
            throw new InvalidInput("file", ole(file));
        }
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (NO_TABLES.stream().anyMatch(bytes::startsWith)) {
            throw new InvalidInput("file", "is no table: an Excel workbook (.xlsx) or a CSV file is needed");
        }
        var text = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<html")) {
            throw new InvalidInput(
                    "file",
                    "is a web page or XML, whatever it is called; open it in Excel and save it as .xlsx or CSV");
        }
        return TEXT;
    }

    /** Passwords and the Excel of before 2007 share their first bytes; the names of the parts inside tell them apart. */
    private static String ole(Path file) throws IOException {
        String inside;
        try (var in = Files.newInputStream(file)) {
            inside = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
        return inside.contains(wide("EncryptedPackage"))
                ? "is protected by a password; save it without one"
                : "is of the Excel before 2007 (.xls); save it as .xlsx or CSV";
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
