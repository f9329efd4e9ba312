package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.likeness.crm.boot.JarIndex;

/**
 * Payara's own archives, unpacked once with an index beside them, about 100 MB; Payara by itself would do that at each
 * start. The class path of the server process lies there too, as one archive that no later build writes anew: Java
 * refuses a class archive whose class path was touched since.
 *
 * @param doors options that open parts of Java to Payara, as its manifest asks for
 */
record UnpackedServer(Path directory, List<String> doors) {
    private static final String NAME = "payara-";
    private static final String CLASS_PATH = "class-path.jar";
    private static final Pattern PACKED = Pattern.compile("MICRO-INF/(runtime|lib)/[^/]+\\.[jr]ar");

    static UnpackedServer in(Path server, Installation installation) throws IOException {
        var directory = server.resolve(NAME + Fingerprint.of(installation.payara(), installation.boot()));
        try (var jar = new JarFile(installation.payara().toFile(), false)) {
            if (!Files.isDirectory(directory)) {
                deleteOthers(server);
                var draft = Files.createDirectories(directory.resolveSibling(directory.getFileName() + ".new"));
                JarIndex.write(draft, unpack(jar, draft));
                classPath(jar, installation.boot(), draft.resolve(CLASS_PATH));
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            return new UnpackedServer(directory, doors(jar));
        }
    }

    Path classPath() {
        return directory.resolve(CLASS_PATH);
    }

    /** What Payara's own archive holds beside the packed ones, and our classes that take its launcher's place. */
    private static void classPath(JarFile payara, Path boot, Path to) throws IOException {
        var names = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));
        try (var ours = new JarFile(boot.toFile(), false);
                var out = new JarOutputStream(Files.newOutputStream(to))) {
            for (var jar : List.of(payara, ours)) {
                for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (!PACKED.matcher(entry.getName()).matches() && names.add(entry.getName())) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        try (var in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    }
                }
            }
        }
    }

    private static List<String> unpack(JarFile jar, Path directory) throws IOException {
        var archives = new ArrayList<String>();
        for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (!PACKED.matcher(entry.getName()).matches()) {
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
