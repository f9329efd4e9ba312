package org.likeness.crm.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server and its embedded database for one measured run: fresh data, gone with all its files afterwards. */
record BenchServer(Process process, Path data, Store database, String address, String password)
        implements AutoCloseable {
    static final String HEAP = "1g";
    private static final long PATIENCE_SECONDS = 300;
    private static final int LAST_WORDS = 20;

    static BenchServer start(String dataDir, String heap, Consumer<String> out)
            throws IOException, InterruptedException {
        var data = Path.of(dataDir, "bench-" + UUID.randomUUID());
        Files.createDirectories(data);
        var database = database(data);
        var port = freePort();
        var password = UUID.randomUUID().toString();
        var jar = new File(BenchServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", jar.getPath(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("bench.log").toFile());
        builder.environment().put("LIKENESS_DATA_DIR", data.toString());
        builder.environment().put("LIKENESS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("LIKENESS_ADMIN_PASSWORD", password);
        builder.environment().put("LIKENESS_HEAP", heap);
        // the database is started here, so that it can be measured alone as well
        builder.environment().put("LIKENESS_DB_URL", database.url());
        builder.environment().put("LIKENESS_DB_USER", database.user());
        builder.environment().put("LIKENESS_DB_PASSWORD", database.password());
        out.accept("Starting a server with empty data and a heap of " + heap);
        var server = new BenchServer(builder.start(), data, database, "http://127.0.0.1:" + port, password);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitReady();
        return server;
    }

    private static Store database(Path data) {
        var environment = new HashMap<>(System.getenv());
        environment.remove("LIKENESS_DB_URL");
        environment.put("LIKENESS_DATA_DIR", data.toString());
        var database = Store.of(Settings.of(environment, null));
        database.open();
        return database;
    }

    private void awaitReady() throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var ready =
                HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < until; ) {
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening so far
            }
            if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        close();
        throw new LaunchRefused("The server for the benchmark did not start.");
    }

    /** What the server said last, for whoever has to tell why it is gone. */
    String lastWords() {
        try (var lines = Files.lines(data.resolve("bench.log"))) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_WORDS), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
            database.close();
            if (Files.exists(data)) {
                try (var files = Files.walk(data)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
        } catch (IOException e) {
            // what is left lies in the data directory under bench-…
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
