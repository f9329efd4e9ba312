package org.likeness.crm.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Tells by its SQL state what a refused connection means. */
final class SqlProblems {

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int NO_RIGHT_TO_SCHEMA = 1044;

    private SqlProblems() {}

    static DatabaseProblem name(String url, String user, SQLException refused) {
        String address = JdbcAddress.plain(url);
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (refused.getErrorCode() == UNKNOWN_DATABASE) {
            return new DatabaseDenied(
                    "The database at " + address + " has no schema of that name; please create it, with utf8mb4.",
                    refused);
        }
        if (refused.getErrorCode() == NO_RIGHT_TO_SCHEMA) {
            return new DatabaseDenied("User '" + user + "' has no right to the schema at " + address + ".", refused);
        }
        if (state.startsWith("28")) {
            return new DatabaseDenied(
                    "The database at " + address + " does not accept the password of user '" + user + "'.", refused);
        }
        String reason = refused.getMessage() == null
                ? ""
                : refused.getMessage().lines().findFirst().orElse("");
        return new DatabaseUnreachable("The database at " + address + " cannot be reached: " + reason, refused);
    }

    static boolean hasTable(Flyway flyway, String table) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
            return tables.next();
        } catch (SQLException unreadable) {
            throw new DatabaseUnreachable("The database stopped answering: " + unreadable.getMessage(), unreadable);
        }
    }

    static boolean hasRows(Flyway flyway, String table) {
        if (!hasTable(flyway, table)) {
            return false;
        }
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return rows.next();
        } catch (SQLException unreadable) {
            throw new DatabaseUnreachable("The database stopped answering: " + unreadable.getMessage(), unreadable);
        }
    }
}
