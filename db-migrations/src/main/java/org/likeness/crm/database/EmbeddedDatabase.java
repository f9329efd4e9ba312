package org.likeness.crm.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

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
    private static final Duration CLEAN_END = Duration.ofSeconds(60);

    private final Path home;
    private final Path programHome;
    private final String password;
    private final int port;
    private OwnedDirectory directory;
    private Server server;

    private EmbeddedDatabase(Path home, Path programHome, String password, int port) {
        this.home = home;
        this.programHome = programHome;
        this.password = password;
        this.port = port;
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
        EmbeddedDatabase database = at(dataDir, program);
        database.start();
        return database;
    }

    /** The same, not started yet: address and password are known, so that others can be told them meanwhile. */
    public static EmbeddedDatabase at(Path dataDir, Path program) {
        Path home = dataDir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(ServerOptions.temporary(home));
            return new EmbeddedDatabase(
                    home, program.toAbsolutePath().normalize(), PasswordFile.in(home), Server.freePort());
        } catch (IOException unwritable) {
            throw new DatabaseDidNotStart(
                    "The data directory " + home + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** Starts the server and returns once it answers; throws as {@link #open(Path, Path)} does. */
    public void start() {
        directory = OwnedDirectory.take(home, "database.lock");
        try {
            Orphan.stop(pidFile(), Orphan::isDatabaseServer, CLEAN_END);
            Program program = Program.unpack(programHome);
            server = Server.start(program, home, password, port);
            server.awaitReady(password, START_LIMIT);
        } catch (IOException broken) {
            close();
            throw new DatabaseDidNotStart("The embedded database could not be set up: " + broken.getMessage(), broken);
        } catch (RuntimeException | Error broken) {
            close();
            throw broken;
        }
    }

    /** JDBC address of the schema {@code likeness}, for the MySQL driver, complete with all settings. */
    public String jdbcUrl() {
        return jdbcUrl("likeness");
    }

    /** JDBC address of another schema, which must be named {@code likeness_…} for {@link #user()} to have rights on it. */
    public String jdbcUrl(String schema) {
        return Server.jdbcUrl(port, schema);
    }

    public String user() {
        return Server.USER;
    }

    public String password() {
        return password;
    }

    /** Whether the server process still runs; it may have died of a full disk or a kill. */
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    /** Names the server's process while it runs, for those who must end it when this process cannot. */
    public Path pidFile() {
        return home.resolve("data/mariadb.pid");
    }

    /** Completes when the server process has ended, for whatever reason. */
    public CompletableFuture<?> ended() {
        return server.ended();
    }

    /** Stops the server cleanly and waits for its end. */
    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        if (directory != null) {
            directory.close();
        }
    }
}
