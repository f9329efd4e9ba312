package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What archives hold, whenever they were written: a build that changed nothing leaves the fingerprint as it was. */
final class Fingerprint {
    private Fingerprint() {}

    /** Eight hexadecimal digits from the names and checksums of all entries; the entries themselves are not read. */
    static String of(Path... archives) throws IOException {
        var sum = new CRC32();
        for (Path archive : archives) {
            try (var zip = new ZipFile(archive.toFile())) {
                zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(Fingerprint::line)
                        .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return String.format("%08x", sum.getValue());
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n";
    }
}
