package org.likeness.crm.launch;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Passwords;
import org.likeness.crm.user.Role;

/** Users as the launcher needs them, before there is a server with its entities. */
final class UserTable {

    private UserTable() {}

    static boolean anyone(DataSource db, Role role) throws SQLException {
        return any(db, "SELECT 1 FROM users WHERE role = ? LIMIT 1", role.name());
    }

    static boolean has(DataSource db, String login) throws SQLException {
        return any(db, "SELECT 1 FROM users WHERE login = ?", login);
    }

    private static boolean any(DataSource db, String query, String value) throws SQLException {
        try (var connection = db.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, value);
            return select.executeQuery().next();
        }
    }

    /** @throws org.likeness.crm.kernel.InvalidInput if the password is too short or too long */
    static void add(DataSource db, String login, String name, Role role, String password) throws SQLException {
        var hash = Passwords.hash(password);
        var now = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
        try (var connection = db.getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO users (id, login, name, password_hash, role, active,"
                                + " created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, 0)")) {
            insert.setLong(1, Id.next());
            insert.setString(2, login);
            insert.setString(3, name);
            insert.setString(4, hash);
            insert.setString(5, role.name());
            insert.setTimestamp(6, now);
            insert.setTimestamp(7, now);
            insert.executeUpdate();
        }
    }

    /** @throws org.likeness.crm.kernel.InvalidInput if the password is too short or too long */
    static void changePassword(DataSource db, String login, String password) throws SQLException {
        try (var connection = db.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE users SET password_hash = ?, version = version + 1 WHERE login = ?")) {
            update.setString(1, Passwords.hash(password));
            update.setString(2, login);
            update.executeUpdate();
        }
    }
}
