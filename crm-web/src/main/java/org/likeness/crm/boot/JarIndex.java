package org.likeness.crm.boot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Which of the archives in a directory hold what: classes and resources by their folder, what lies in {@code META-INF}
 * by its name, because nearly every archive has that folder. Made once after unpacking.
 *
 * @param archives file names, in the order in which they are asked
 * @param holders positions in {@code archives} by folder or name
 */
public record JarIndex(List<String> archives, Map<String, int[]> holders) {
    private static final String FILE = "index";
    private static final String VERSIONS = "META-INF/versions/";
    private static final int[] NONE = {};

    /** Reads the archives, which lie in the directory, and leaves the index beside them. */
    public static void write(Path directory, List<String> archives) throws IOException {
        var lines = new ArrayList<String>();
        for (var archive : archives) {
            try (var jar = new JarFile(directory.resolve(archive).toFile(), false)) {
                lines.add(archive + "\t"
                        + jar.stream()
                                .map(entry -> key(unversioned(entry.getName())))
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(Collectors.joining("\t")));
            }
        }
        Files.write(directory.resolve(FILE), lines);
    }

    static JarIndex read(Path directory) throws IOException {
        var archives = new ArrayList<String>();
        var holders = new HashMap<String, int[]>(32_768);
        for (var line : Files.readAllLines(directory.resolve(FILE))) {
            var cells = line.split("\t");
            var at = new int[] {archives.size()};
            archives.add(cells[0]);
            for (int i = 1; i < cells.length; i++) {
                holders.merge(cells[i], at, JarIndex::joined);
            }
        }
        return new JarIndex(archives, holders);
    }

    /** Positions of the archives that may hold the entry of this name. */
    int[] mayHold(String entry) {
        return holders.getOrDefault(key(entry), NONE);
    }

    File file(Path directory, int position) {
        return directory.resolve(archives.get(position)).toFile();
    }

    private static String key(String entry) {
        return entry.startsWith("META-INF/")
                ? entry
                : entry.substring(0, entry.lastIndexOf('/', entry.length() - 2) + 1);
    }

    private static String unversioned(String entry) {
        var end = entry.startsWith(VERSIONS) ? entry.indexOf('/', VERSIONS.length()) : -1;
        return end < 0 ? entry : entry.substring(end + 1);
    }

    private static int[] joined(int[] left, int[] right) {
        var both = new int[left.length + right.length];
        System.arraycopy(left, 0, both, 0, left.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
