package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Looks a workbook over before it is read: that it is whole, and that it does not unpack to more than can be held. Its parts are
 * really unpacked for that, since the sizes that a ZIP file names may lie.
 */
final class WorkbookCheck {
    /** Beyond this a part is looked at for its ratio. */
    private static final long HARMLESS = 32L << 20;

    /** Sheets that people made pack 5 to 60 to 1; Apache POI draws the line at 100 as well. */
    private static final int MOST_PACKED = 100;

    private static final long LONGEST_PART = 4L << 30;
    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true)[\"']");

    private WorkbookCheck() {}

    /**
     * Looks at every part.
     *
     * @return whether its days count from 1904, as those of old Macs do
     * @throws InvalidInput if it is no workbook, is cut off, or unpacks beyond measure
     */
    static boolean from1904(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var parts = zip.stream().toList();
            if (parts.stream().anyMatch(p -> named(p).endsWith("xl/workbook.bin"))) {
                throw refused("is a binary workbook (.xlsb); save it as .xlsx or CSV");
            }
            var workbook = parts.stream()
                    .filter(p -> named(p).endsWith("workbook.xml"))
                    .findFirst()
                    .orElseThrow(
                            () -> refused("is a ZIP file without an Excel workbook in it; save it as .xlsx or CSV"));
            for (var part : parts) {
                unpack(zip, part); // whatever its name: a sheet is found by what the workbook says, not by its ending
                try (var in = zip.getInputStream(part)) {
                    if (!SheetScan.harmless(in)) {
                        throw refused("is a workbook with cells that no sheet can have; save it as CSV");
                    }
                }
            }
            try (var in = zip.getInputStream(workbook)) {
                return FROM_1904
                        .matcher(new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8))
                        .find();
            }
        } catch (ZipException e) {
            throw refused("is a workbook that is not whole: it did not arrive completely, or is damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry part) throws IOException {
        // all but sheets may be held in memory, such as the texts that cells share, two to three bytes for one
        var sheet = named(part).matches("xl/worksheets/[^/]+\\.xml");
        var most = sheet ? LONGEST_PART : Runtime.getRuntime().maxMemory() / 6;
        var buffer = new byte[1 << 16];
        long length = 0;
        try (var in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                var bomb = length > HARMLESS && length / MOST_PACKED > part.getCompressedSize();
                if (bomb || length > most) {
                    throw refused("is a workbook that unpacks to more than can be read here; save it as CSV");
                }
            }
        } catch (java.io.EOFException e) {
            throw refused("is a workbook that is not whole: it did not arrive completely, or is damaged");
        }
    }

    private static String named(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }

    private static InvalidInput refused(String message) {
        return new InvalidInput("file", message);
    }
}
