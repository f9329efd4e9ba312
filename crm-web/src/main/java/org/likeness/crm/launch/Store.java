package org.likeness.crm.launch;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.likeness.crm.database.Connections;
import org.likeness.crm.database.EmbeddedDatabase;
import org.likeness.crm.database.JdbcAddress;
import org.likeness.crm.database.Migrations;

/** The database of this start: the embedded one, or the one that the settings name. */
record Store(String url, String user, String password, EmbeddedDatabase embedded) implements AutoCloseable {

    /** Not started yet, but its address is known. */
    static Store of(Settings settings) {
        if (settings.has(Setting.LIKENESS_DB_URL)) {
            return new Store(
                    JdbcAddress.complete(settings.get(Setting.LIKENESS_DB_URL)),
                    settings.get(Setting.LIKENESS_DB_USER),
                    settings.get(Setting.LIKENESS_DB_PASSWORD),
                    null);
        }
        System.setProperty("likeness.db.buffer", settings.get(Setting.LIKENESS_DB_BUFFER));
        System.setProperty("likeness.db.log", settings.get(Setting.LIKENESS_DB_LOG));
        var home = settings.dataDir();
        var database = EmbeddedDatabase.at(home.resolve("database"), program(home));
        return new Store(database.jdbcUrl(), database.user(), database.password(), database);
    }

    private static Path program(Path home) {
        return Path.of(
                System.getProperty("likeness.mariadb", home.resolve("mariadb").toString()));
    }

    /**
     * Starts the database, if it is ours to start, and brings the schema up to date.
     *
     * @return how many migrations were applied
     * @throws org.likeness.crm.database.DatabaseProblem when it cannot be used, with one plain sentence
     */
    int open() {
        if (embedded != null) {
            embedded.start();
        }
        return Migrations.run(url, user, password);
    }

    DataSource source() {
        return Connections.source(url, user, password);
    }

    Path pidFile() {
        return embedded == null ? null : embedded.pidFile();
    }

    /** Completes when the embedded database has ended; never for an external one, which may come back. */
    CompletableFuture<?> ended() {
        return embedded == null ? new CompletableFuture<>() : embedded.ended();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
