package org.likeness.crm.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a schema to the version that this Likeness was built for.
 *
 * <p>Runs on MySQL 8.4 and newer and on MariaDB 11.4 and newer, both through the MySQL driver. A schema that is already
 * newer is refused and left untouched.
 */
public final class Migrations {

    private static final String HISTORY = "flyway_schema_history";

    /** Its many lines of progress, and of being younger than the server, say nothing to a user. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /**
     * @return how many migrations were applied, 0 when the schema was up to date
     * @throws NewerSchema when the schema knows versions that this build does not
     * @throws DatabaseUnreachable when nobody answers at the address
     * @throws DatabaseDenied when user, password or rights do not suffice
     * @throws MigrationFailed when a migration stops half-way
     */
    public static int run(String jdbcUrl, String user, String password) {
        String url = JdbcAddress.complete(jdbcUrl);
        greet(url, user, password);
        FLYWAY.setLevel(Level.SEVERE);
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .table(HISTORY)
                .locations("classpath:db/migration")
                .cleanDisabled(false)
                .load();
        refuseNewer(flyway);
        try {
            return migrate(flyway);
        } catch (MigrationFailed halfWay) {
            if (!SqlProblems.hasTable(flyway, HISTORY) || SqlProblems.hasRows(flyway, "users")) {
                throw halfWay;
            }
            // DDL is not transactional here: a first start that was killed leaves tables in the way of the next one.
            // Before the first user there is nothing to lose, so it is taken back and begun again.
            flyway.clean();
            return migrate(flyway);
        }
    }

    private static int migrate(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            throw new MigrationFailed("The schema could not be migrated: " + reason(failed), failed);
        }
    }

    /** A connection before Flyway's, because Flyway wraps the reason in pages of text. */
    private static void greet(String url, String user, String password) {
        try (Connection connection = Connections.open(url, user, password)) {
            connection.isValid(10);
        } catch (SQLException refused) {
            throw SqlProblems.name(url, user, refused);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            MigrationState state = applied.getState();
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
                throw new NewerSchema(
                        "The database is at schema version " + applied.getVersion()
                                + ", newer than this Likeness knows; please start the newer Likeness.",
                        null);
            }
        }
    }

    private static String reason(FlywayException failed) {
        return failed.getMessage()
                .lines()
                .filter(line -> line.matches("(Message|Script|Migration|Detected|Found).*"))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .reduce((one, two) -> one + "; " + two)
                .orElseGet(() -> failed.getMessage().lines().findFirst().orElse("unknown reason"));
    }
}
