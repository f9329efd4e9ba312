package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.likeness.crm.database.Orphan;

/** The server process: Payara Micro with the application. */
final class Server {
    private static final int BOOT_SECONDS = 300;
    private static final int STOP_SECONDS = 120;

    private final Process process;
    private final ServerFiles files;

    private Server(Process process, ServerFiles files) {
        this.process = process;
        this.files = files;
    }

    static Server start(List<String> command, ServerFiles files, Store store, Settings settings, Address address)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(files.directory().toFile());
        // by environment, because command lines can be read by every user of the machine
        builder.environment().put(Setting.LIKENESS_DB_URL.name(), store.url());
        builder.environment().put(Setting.LIKENESS_DB_USER.name(), store.user());
        builder.environment().put(Setting.LIKENESS_DB_PASSWORD.name(), store.password());
        builder.environment()
                .put(
                        Setting.LIKENESS_DATA_DIR.name(),
                        files.directory().toAbsolutePath().getParent().toString());
        builder.environment()
                .put(Setting.LIKENESS_WEBHOOKS_PRIVATE.name(), settings.get(Setting.LIKENESS_WEBHOOKS_PRIVATE));
        for (var each : List.of(Setting.LIKENESS_SMTP_URL, Setting.LIKENESS_MAIL_FROM)) {
            builder.environment().put(each.name(), settings.get(each));
        }
        builder.environment()
                .put(
                        Setting.LIKENESS_PUBLIC_URL.name(),
                        settings.has(Setting.LIKENESS_PUBLIC_URL)
                                ? settings.get(Setting.LIKENESS_PUBLIC_URL)
                                : address.url());
        builder.environment().remove(Setting.LIKENESS_ADMIN_PASSWORD.name());
        builder.redirectErrorStream(true).redirectOutput(files.log().toFile());
        var process = builder.start();
        Files.writeString(files.pid(), Long.toString(process.pid()));
        return new Server(process, files);
    }

    /** Stops a server that a killed launcher left behind on this data directory. */
    static void stopOrphan(Path dataDir) throws IOException {
        var directory = dataDir.resolve("server");
        Predicate<ProcessHandle> ours = process -> process.info()
                .arguments()
                .map(List::of)
                .orElse(List.of())
                .contains(directory.resolve("root").toString());
        // it keeps nothing that a kill could harm
        Orphan.stop(directory.resolve("server.pid"), ours, Duration.ofSeconds(3));
    }

    /**
     * Waits until the application itself answers.
     *
     * @throws LaunchRefused when the deployment failed, the process ended or it takes too long
     */
    void awaitReady(Health health) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOOT_SECONDS);
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                // the log is asked first: to ask the server itself would hold up its boot
                var story = BootStory.read(files.log());
                if (story.bootEnded() && health.ready()) {
                    return;
                }
                if (story.bootEnded()) {
                    throw new LaunchRefused(
                            "The application could not be deployed: " + story.reason() + " (see " + files.log() + ")");
                }
                if (System.nanoTime() > end) {
                    throw new LaunchRefused(
                            "The server did not answer within " + BOOT_SECONDS + " s; see " + files.log() + ".");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new LaunchRefused("The server ended while starting: "
                + BootStory.read(files.log()).reason() + " (see " + files.log() + ")");
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** Ends the process and waits for it; a clean end leaves the class archive for the next start. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return;
            }
            files.classArchive().keepDraft();
            Files.deleteIfExists(files.pid());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException stale) {
            // the next start sees that the process is gone
        }
    }

    void kill() {
        process.destroyForcibly();
    }
}
