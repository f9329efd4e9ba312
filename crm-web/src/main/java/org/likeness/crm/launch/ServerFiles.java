package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.FileUtils;

/** The server's part of the data directory; nothing in it must be kept, but for the log. */
record ServerFiles(Path directory, Path root, UnpackedServer server, ClassArchive classArchive) {

    /**
     * Lays the directory anew. Payara gets a fresh root each time: one that is used again deploys the application twice.
     *
     * @param dataDir owned by this process, so no other server lives in it
     */
    static ServerFiles lay(Path dataDir, Installation installation) throws IOException {
        var directory = dataDir.resolve("server");
        FileUtils.deleteDirectory(directory.resolve("root").toFile());
        FileUtils.deleteDirectory(directory.resolve("tmp").toFile());
        Files.createDirectories(directory.resolve("tmp"));
        var log = directory.resolve("server.log");
        if (Files.exists(log)) {
            Files.move(log, directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerFiles(
                directory,
                directory.resolve("root"),
                UnpackedServer.in(directory, installation),
                ClassArchive.in(directory, installation));
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path pid() {
        return directory.resolve("server.pid");
    }

    Path gate() {
        return directory.resolve("gate");
    }

    /** Uploads pass through it, so it lies on the disk of the data, not in a small temp. */
    Path temporary() {
        return directory.resolve("tmp");
    }
}
