package org.likeness.crm.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real MariaDB server that comes with Likeness, for one data directory, reachable from this machine only.
 *
 * <p>It is unpacked and its system tables are written at the first start; later starts find their data again. One living
 * Likeness owns a data directory at a time. When its owner was killed, the server that it left behind is stopped by the
 * next {@link #open}, which waits for its clean end, so nothing acknowledged is lost.
 *
 * <p>Inside the directory: {@code mariadb/} (the program), {@code data/} (the tables), {@code database.password} (readable
 * by its owner only), {@code database.log}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final OwnedDirectory directory;
    private final Server server;
    private final String password;

    private EmbeddedDatabase(OwnedDirectory directory, Server server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
    }

    /** Like {@link #open(Path, Path)}, with the program unpacked inside the data directory. */
    public static EmbeddedDatabase open(Path dataDir) {
        return open(dataDir, dataDir.resolve("mariadb"));
    }

    /**
     * Starts the server and returns once it answers.
     *
     * @param dataDir kept between starts; made when missing
     * @param program where the server's program is unpacked, about 370 MB; may be shared by several data directories
     * @throws DataDirectoryInUse when another living process has it open
     * @throws DatabaseDidNotStart with the server's own last word, for instance that the disk is full
     */
    public static EmbeddedDatabase open(Path dataDir, Path program) {
        Path home = dataDir.toAbsolutePath().normalize();
        OwnedDirectory directory = OwnedDirectory.take(home);
        try {
            Orphan.stop(home.resolve("data/mariadb.pid"));
            Program unpacked = Program.unpack(program.toAbsolutePath().normalize());
            String password = PasswordFile.in(home);
            Server server = Server.start(unpacked, home, password);
            server.awaitReady(password, START_LIMIT);
            return new EmbeddedDatabase(directory, server, password);
        } catch (IOException broken) {
            directory.close();
            throw new DatabaseDidNotStart("The embedded database could not be set up: " + broken.getMessage(), broken);
        } catch (RuntimeException | Error broken) {
            directory.close();
            throw broken;
        }
    }

    /** JDBC address of the schema {@code likeness}, for the MySQL driver, complete with all settings. */
    public String jdbcUrl() {
        return jdbcUrl("likeness");
    }

    /** JDBC address of another schema, which must be named {@code likeness_…} for {@link #user()} to have rights on it. */
    public String jdbcUrl(String schema) {
        return server.jdbcUrl(schema);
    }

    public String user() {
        return Server.USER;
    }

    public String password() {
        return password;
    }

    /** Whether the server process still runs; it may have died of a full disk or a kill. */
    public boolean isAlive() {
        return server.isAlive();
    }

    /** Stops the server cleanly and waits for its end. */
    @Override
    public void close() {
        server.stop();
        directory.close();
    }
}
