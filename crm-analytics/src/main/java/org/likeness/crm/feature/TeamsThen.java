package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which team somebody was in at an earlier moment, by the audit trail. Each answer is looked up once. */
final class TeamsThen {
    private final Map<String, String> names = new HashMap<>();
    private Set<String> moved;

    /**
     * The name of the team.
     *
     * @param user id, or {@code null}
     * @param moment as the database writes it
     * @return {@code null} where there was none
     */
    String of(Connection connection, String user, String moment) throws SQLException {
        if (user == null) {
            return null;
        }
        if (moved == null) {
            moved = moved(connection);
        }
        String key = moved.contains(user) ? user + " " + moment : user;
        if (!names.containsKey(key)) {
            names.put(key, name(connection, user, moment));
        }
        return names.get(key);
    }

    private static Set<String> moved(Connection connection) throws SQLException {
        Set<String> moved = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT DISTINCT record_id FROM field_changes WHERE record_kind = 'USERS' AND field = 'team'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                moved.add(rows.getString(1));
            }
        }
        return moved;
    }

    /** The first change after the moment tells what was there before it; without one it is as now. */
    private static String name(Connection connection, String user, String moment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT tm.name FROM users u LEFT JOIN field_changes c ON c.record_kind = 'USERS' AND c.record_id = u.id"
                        + " AND c.field = 'team' AND c.changed_at > ?"
                        + " LEFT JOIN teams tm ON tm.id = IF(c.id IS NULL, u.team_id, CAST(c.old_value AS SIGNED))"
                        + " WHERE u.id = ? ORDER BY c.changed_at, c.id LIMIT 1")) {
            select.setString(1, moment);
            select.setString(2, user);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
