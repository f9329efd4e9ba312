package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which team somebody was in at an earlier moment, by the audit trail: all teams, people and moves between them, read once. */
final class TeamsThen {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> now = new HashMap<>();
    private final Map<String, List<Move>> moves = new HashMap<>();

    private record Move(LocalDateTime at, String before) {}

    static TeamsThen read(Connection connection) throws SQLException {
        TeamsThen teams = new TeamsThen();
        try (Statement select = connection.createStatement()) {
            try (ResultSet rows = select.executeQuery("SELECT id, name FROM teams")) {
                while (rows.next()) {
                    teams.names.put(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = select.executeQuery("SELECT id, team_id FROM users")) {
                while (rows.next()) {
                    teams.now.put(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = select.executeQuery("SELECT record_id, changed_at, old_value FROM field_changes"
                    + " WHERE record_kind = 'USERS' AND field = 'team' ORDER BY changed_at, id")) {
                while (rows.next()) {
                    teams.moves
                            .computeIfAbsent(rows.getString(1), user -> new ArrayList<>())
                            .add(new Move(rows.getObject(2, LocalDateTime.class), rows.getString(3)));
                }
            }
        }
        return teams;
    }

    /** What a team is called; {@code null} where it is gone. */
    String named(String team) {
        return team == null ? null : names.get(team);
    }

    /**
     * The name of somebody's team: the first move after the moment tells what was there before it; without one it is as now.
     *
     * @param user id, or {@code null}
     * @return {@code null} where there was none
     */
    String of(String user, LocalDateTime moment) {
        for (Move move : moves.getOrDefault(user, List.of())) {
            if (move.at().isAfter(moment)) {
                return named(move.before());
            }
        }
        return named(now.get(user));
    }
}
