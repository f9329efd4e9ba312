package org.likeness.crm.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.likeness.crm.database.OwnedDirectory;
import org.likeness.crm.demo.DemoBook;
import org.likeness.crm.demo.DemoRefused;
import org.likeness.crm.demo.Vocabulary;

/**
 * One run of Likeness: the server boots while the database starts and is migrated; a gate keeps it from the record until
 * then. Ends when it is told to, or when one of the two processes ends, which stops the other.
 */
final class Serving {
    private final Settings settings;
    private final Telling telling;
    private final long begun = System.nanoTime();

    Serving(Settings settings, Telling telling) {
        this.settings = settings;
        this.telling = telling;
    }

    /** @param demo the language of a demo book to begin with, {@code null} for none */
    int run(Vocabulary demo) throws IOException, SQLException {
        var installation = Installation.found();
        var dataDir = settings.dataDir();
        SettingRules.check(settings); // refused before anything starts
        telling.say("Likeness " + Installation.version() + ", data in " + dataDir);
        try (var owned = OwnedDirectory.take(dataDir, "likeness.lock")) {
            DiskSpace.check(dataDir);
            Server.stopOrphan(dataDir);
            var address = Address.free(settings);
            var files = ServerFiles.lay(dataDir, installation);
            try (var gate = Gate.shut(files.gate());
                    var store = Store.of(settings)) {
                var line = ServerCommand.line(installation, settings, files, store.pidFile(), address.port());
                var server = Server.start(line, files, store, settings, address);
                return new Stop(server, store, telling).around(() -> {
                    start(store, gate, server, address, installation, demo);
                    return waitForEnd(server, store, files);
                });
            }
        }
    }

    private void start(
            Store store, Gate gate, Server server, Address address, Installation installation, Vocabulary demo)
            throws IOException, SQLException {
        telling.say(store.embedded() == null ? "Connecting to the database" : "Starting the embedded database");
        var applied = store.open();
        if (applied > 0) {
            telling.say("Schema brought up to date: " + applied + " migrations");
        }
        var password = FirstAdmin.makeIfMissing(store.source(), settings.get(Setting.LIKENESS_ADMIN_PASSWORD));
        // at once: a start that fails later would take it along
        password.ifPresent(made -> telling.say(
                "The user admin has the password " + made + " (shown only now; change it after signing in)"));
        if (demo != null) {
            fill(store, demo);
        }
        telling.say("Database ready after " + Telling.seconds(begun) + "; the server is booting");
        gate.close();
        var health = new Health(address.url());
        server.awaitReady(health);
        health.firstPage();
        telling.say("Likeness is ready after " + Telling.seconds(begun) + ": " + address.url());
        telling.say(signIn(password, installation));
        telling.say("Stop it with Ctrl-C.");
    }

    private void fill(Store store, Vocabulary words) throws SQLException {
        try {
            DemoBook.fill(
                    store.source(), DemoBook.USUAL_ACCOUNTS, DemoBook.USUAL_SEED, words, Clock.systemUTC(), telling);
        } catch (DemoRefused there) {
            telling.say(there.getMessage());
        }
    }

    private String signIn(Optional<String> generated, Installation installation) {
        return generated
                .map(password -> "Sign in as admin with the password shown above.")
                .orElse("Sign in as admin with the password of the first start"
                        + " (forgotten? stop, then: java -jar "
                        + installation.launcher() + " create-user admin --reset)");
    }

    private int waitForEnd(Server server, Store store, ServerFiles files) {
        CompletableFuture.anyOf(server.ended(), store.ended()).join();
        throw new LaunchRefused(
                store.ended().isDone()
                        ? "The embedded database ended by itself, so Likeness stops; see database/database.log in the data directory."
                        : "The server ended by itself, so Likeness stops; see " + files.log() + ".");
    }
}
