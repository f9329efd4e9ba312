package org.likeness.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;

/** Finds rows by what they are called, and makes those that are missing. */
final class NamedRows {
    private final Connection connection;
    private final Instant begun;

    NamedRows(Connection connection, Instant begun) {
        this.connection = connection;
        this.begun = begun;
    }

    /** The row with that key, made if there is none. */
    long row(String table, Map<String, Object> key, Map<String, Object> rest) throws SQLException {
        var where = String.join(
                " AND ", key.keySet().stream().map(name -> name + " = ?").toList());
        var found = find("SELECT id FROM " + table + " WHERE " + where, List.copyOf(key.values()));
        if (found != null) {
            return found;
        }
        var all = new LinkedHashMap<String, Object>(key);
        all.putAll(rest);
        var id = Id.next();
        all.put("id", id);
        all.put("created_at", Sheet.utc(begun));
        all.put("updated_at", Sheet.utc(begun));
        all.put("version", 0);
        try (var insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", all.keySet())
                + ") VALUES (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")")) {
            var at = 0;
            for (var value : all.values()) {
                insert.setObject(++at, value);
            }
            insert.executeUpdate();
        }
        return id;
    }

    Long find(String query, List<Object> values) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (var rows = select.executeQuery()) {
                return rows.next() ? (Long) rows.getLong(1) : null;
            }
        }
    }
}
