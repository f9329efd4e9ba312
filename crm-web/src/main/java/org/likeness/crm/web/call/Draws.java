package org.likeness.crm.web.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws whom a list shows and whom it leaves out to compare, and keeps each draw for good. */
final class Draws {
    static final String LISTED = "LISTED";
    static final String CONTROL = "CONTROL";

    private final Connection connection;
    private final Control control;
    private final LocalDate day;

    Draws(Connection connection, Control control, LocalDate day) {
        this.connection = connection;
        this.control = control;
        this.day = day;
    }

    /** The first of the ranked that are not left out, as many as a day holds. Who comes after the last of them is not drawn. */
    List<Prospect> listed(List<Prospect> ranked, int capacity) throws SQLException {
        Map<String, String> known = known(ranked);
        List<Prospect> listed = new ArrayList<>();
        List<Prospect> drawn = new ArrayList<>();
        for (Prospect prospect : ranked) {
            if (listed.size() == capacity) {
                break;
            }
            String arm = known.get(key(prospect.deal(), prospect.id()));
            if (arm == null) {
                drawn.add(prospect);
                arm = arm(prospect);
            }
            if (arm.equals(LISTED)) {
                listed.add(prospect);
            }
        }
        keep(drawn);
        return listed;
    }

    private String arm(Prospect prospect) {
        return Control.leavesOut(prospect.deal(), prospect.id(), day, control.share()) ? CONTROL : LISTED;
    }

    private Map<String, String> known(List<Prospect> ranked) throws SQLException {
        Map<String, String> known = new HashMap<>();
        if (ranked.isEmpty()) {
            return known;
        }
        String in = ranked.stream()
                .map(p -> "('" + kind(p.deal()) + "', " + p.id() + ")")
                .collect(Collectors.joining(", ", "(", ")"));
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "SELECT kind, record_id, arm FROM call_draws WHERE (kind, record_id) IN " + in)) {
            while (rows.next()) {
                known.put(key(rows.getString(1).equals(kind(true)), rows.getLong(2)), rows.getString(3));
            }
        }
        return known;
    }

    private void keep(List<Prospect> drawn) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO call_draws"
                + " (kind, record_id, drawn_on, arm, share, gain) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Prospect prospect : drawn) {
                insert.setString(1, kind(prospect.deal()));
                insert.setLong(2, prospect.id());
                insert.setObject(3, day);
                insert.setString(4, arm(prospect));
                insert.setDouble(5, control.share());
                insert.setDouble(6, prospect.gain() == null ? 0 : prospect.gain());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String kind(boolean deal) {
        return deal ? "DEAL" : "LEAD";
    }

    private static String key(boolean deal, long id) {
        return kind(deal) + id;
    }
}
