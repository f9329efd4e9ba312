package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.likeness.crm.boot.JarIndex;

/**
 * Payara's own archives, unpacked once with an index beside them, about 100 MB; Payara by itself would do that at each
 * start.
 *
 * @param doors options that open parts of Java to Payara, as its manifest asks for
 */
record UnpackedServer(Path directory, List<String> doors) {
    private static final String NAME = "payara-";

    static UnpackedServer in(Path server, Installation installation) throws IOException {
        var payara = installation.payara();
        var directory = server.resolve(NAME
                + Long.toHexString(
                        Files.size(payara) + Files.getLastModifiedTime(payara).toMillis()));
        try (var jar = new JarFile(payara.toFile(), false)) {
            if (!Files.isDirectory(directory)) {
                deleteOthers(server);
                var draft = Files.createDirectories(directory.resolveSibling(directory.getFileName() + ".new"));
                JarIndex.write(draft, unpack(jar, draft));
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            return new UnpackedServer(directory, doors(jar));
        }
    }

    private static List<String> unpack(JarFile jar, Path directory) throws IOException {
        var archives = new ArrayList<String>();
        for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
            if (!entry.getName().matches("MICRO-INF/(runtime|lib)/[^/]+\\.[jr]ar")) {
                continue;
            }
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, directory.resolve(name));
            }
            archives.add(name);
        }
        return archives;
    }

    private static List<String> doors(JarFile jar) throws IOException {
        var asked = jar.getManifest().getMainAttributes();
        var doors = new ArrayList<String>();
        for (var word : asked.getValue("Add-Opens").split(" ")) {
            doors.add("--add-opens=" + word + "=ALL-UNNAMED");
        }
        for (var word : asked.getValue("Add-Exports").split(" ")) {
            doors.add("--add-exports=" + word + "=ALL-UNNAMED");
        }
        return doors;
    }

    private static void deleteOthers(Path server) throws IOException {
        try (Stream<Path> old = Files.list(server)) {
            for (Path each : old.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .toList()) {
                FileUtils.deleteDirectory(each.toFile());
            }
        }
    }
}
