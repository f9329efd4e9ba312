package org.likeness.crm.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** The running server process of one data directory. */
final class Server {

    static final String USER = "likeness";

    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path home;
    private final int port;

    private Server(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    static Server start(Program program, Path home, String password, int port) throws IOException {
        installOnce(program, home);
        Path users = home.resolve("database.users.sql");
        PasswordFile.writePrivately(users, usersSql(password));
        List<String> command = new ArrayList<>();
        command.add(program.server().getPath());
        command.add("--no-defaults"); // must come first
        command.add("--basedir=" + program.base());
        command.add("--datadir=" + home.resolve("data"));
        command.add("--log-error=" + home.resolve("database.log"));
        command.add("--init-file=" + users);
        command.add("--port=" + port);
        command.addAll(ServerOptions.all(home, program.isWindows()));
        return new Server(run(program, home, command), home, port);
    }

    /** Writes the system tables beside their place and moves them in one step, so a killed attempt leaves nothing. */
    private static void installOnce(Program program, Path home) throws IOException {
        Path data = home.resolve("data");
        if (Files.isDirectory(data)) {
            return;
        }
        Path draft = home.resolve("data.new");
        FileUtils.deleteDirectory(draft.toFile());
        Files.createDirectories(draft);
        List<String> command = new ArrayList<>(List.of(program.installer().getPath()));
        if (program.isWindows()) {
            command.add("--datadir=" + draft);
        } else {
            command.addAll(List.of(
                    "--no-defaults",
                    "--force",
                    "--skip-name-resolve",
                    "--skip-test-db",
                    "--basedir=" + program.base(),
                    "--datadir=" + draft));
        }
        Process installing = run(program, home, command);
        try {
            if (installing.waitFor() != 0) {
                throw new DatabaseDidNotStart("The embedded database could not be set up: " + lastWord(home), null);
            }
        } catch (InterruptedException interrupted) {
            installing.destroy();
            Thread.currentThread().interrupt();
            throw new DatabaseDidNotStart("Setting up the embedded database was interrupted.", interrupted);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process run(Program program, Path home, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(program.base().toFile());
        builder.environment()
                .put(program.libraryPath(), program.base().resolve("libs").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("database.log").toFile()));
        return builder.start();
    }

    /** Run by the server itself at each start: the one user that can come in over the network is ours. */
    private static String usersSql(String password) {
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS likeness CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;",
                "CREATE USER IF NOT EXISTS likeness@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "ALTER USER likeness@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL ON `likeness`.* TO likeness@'127.0.0.1';",
                "GRANT ALL ON `likeness\\_%`.* TO likeness@'127.0.0.1';",
                "DROP USER IF EXISTS ''@'localhost';",
                "");
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    void awaitReady(String password, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            try {
                Connections.open(jdbcUrl(port, "likeness"), USER, password).close();
                return;
            } catch (SQLException notYet) {
                try {
                    if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                        throw new DatabaseDidNotStart("The embedded database did not start: " + lastWord(home), notYet);
                    }
                } catch (InterruptedException interrupted) {
                    stop();
                    Thread.currentThread().interrupt();
                    throw new DatabaseDidNotStart("Starting the embedded database was interrupted.", interrupted);
                }
            }
        }
        stop();
        throw new DatabaseDidNotStart(
                "The embedded database did not answer within " + limit.toSeconds() + " s: " + lastWord(home), null);
    }

    static String jdbcUrl(int port, String schema) {
        return JdbcAddress.complete("jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED");
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lastWord(Path home) {
        try (var lines = Files.lines(home.resolve("database.log"))) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("No space") || line.contains("cannot"))
                    .map(line -> line.replaceFirst("^.*\\[ERROR\\] ", "").strip())
                    .reduce((one, later) -> later)
                    .orElse("see database.log in " + home + ".");
        } catch (IOException unreadable) {
            return "see database.log in " + home + ".";
        }
    }
}
