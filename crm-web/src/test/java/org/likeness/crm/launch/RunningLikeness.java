package org.likeness.crm.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/**
 * The product as users run it, started by its launcher once for all HTTP and browser tests of this JVM under {@code target/}: on
 * an empty record, and for who asks on the demo book; stopped when the JVM ends.
 */
public final class RunningLikeness {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "a password for tests";

    private static final Pattern READY = Pattern.compile("Likeness is ready after .*: (http\\S+)");
    private static final int STOP_SECONDS = 60;

    private static RunningLikeness running;
    private static RunningLikeness showing;

    private final Process process;
    private final URI address;
    private final Path home;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningLikeness(Process process, URI address, Path home) {
        this.process = process;
        this.address = address;
        this.home = home;
    }

    /** The running one; the first call waits for its start. */
    public static synchronized RunningLikeness get() {
        if (running == null) {
            running = start("running-likeness", "serve");
        }
        return running;
    }

    /** The one with the demo book; only browser journeys that need a full house ask for it. */
    public static synchronized RunningLikeness demo() {
        if (showing == null) {
            showing = start("showing-likeness", "serve", "--demo");
        }
        return showing;
    }

    /** Where it answers, ending in a slash. */
    public URI address() {
        return address;
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    Path home() {
        return home;
    }

    /** Sends the request and answers with the whole body as text. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    private static RunningLikeness start(String name, String... command) {
        var home = Path.of("target", name).toAbsolutePath();
        try {
            FileUtils.deleteDirectory(home.resolve("database").toFile());
            var process = Launching.likeness(
                    Map.of(
                            "LIKENESS_DATA_DIR",
                            home.toString(),
                            "LIKENESS_HTTP_PORT",
                            "0",
                            "LIKENESS_ADMIN_PASSWORD",
                            PASSWORD,
                            "LIKENESS_WEBHOOKS_PRIVATE",
                            "true",
                            "LIKENESS_SMTP_URL",
                            Postbox.url(),
                            "LIKENESS_MAIL_FROM",
                            "Likeness <crm@example.com>",
                            "LIKENESS_JAVA_OPTIONS",
                            "-XX:TieredStopAtLevel=1 -Xshare:auto -Dlikeness.patience=60000"),
                    command);
            var started = new RunningLikeness(process, awaitAddress(process.inputReader(), home), home);
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static URI awaitAddress(BufferedReader told, Path home) throws IOException {
        var story = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            story.append(line).append('\n');
            var ready = READY.matcher(line);
            if (ready.matches()) {
                return URI.create(ready.group(1));
            }
        }
        var log = home.resolve("server/server.log");
        throw new IllegalStateException("Likeness did not start:\n" + story + (Files.exists(log) ? "see " + log : ""));
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
