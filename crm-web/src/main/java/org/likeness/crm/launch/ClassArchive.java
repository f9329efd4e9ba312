package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's loaded classes, written once at the end of a first run, about 100 MB: later starts map them instead of
 * loading and checking them again, which saves a quarter of the boot.
 */
record ClassArchive(Path file) {

    /** One per Java and content of the build; those of others are deleted. */
    static ClassArchive in(Path directory, Installation installation) throws IOException {
        var name = "classes-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_") + "-"
                + Fingerprint.of(installation.war(), installation.payara(), installation.boot());
        try (Stream<Path> old = Files.list(directory)) {
            for (Path each : old.filter(path -> path.getFileName().toString().startsWith("classes-"))
                    .toList()) {
                if (!each.getFileName().toString().equals(name + ".jsa")) {
                    Files.delete(each);
                }
            }
        }
        return new ClassArchive(directory.resolve(name + ".jsa"));
    }

    List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:ArchiveClassesAtExit=" + draft(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** After a clean end of the server, its draft becomes the archive; one that was killed leaves a draft that is ignored. */
    void keepDraft() {
        try {
            if (Files.exists(draft())) {
                Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException unlucky) {
            // the next start is slower, and tries again
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
