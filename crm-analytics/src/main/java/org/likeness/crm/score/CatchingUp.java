package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;

/** Scores what was made or changed, or whose account was, while all others were scored: those scores are of what was read before. */
final class CatchingUp {
    private static final int ONE_BY_ONE = 500;

    private final DataSource source;
    private final WinModels models;

    CatchingUp(DataSource source, WinModels models) {
        this.source = source;
        this.models = models;
    }

    /** @param since when the reading began */
    void score(Connection connection, Subject subject, Instant since) throws SQLException {
        List<Long> changed = changed(connection, subject, since);
        if (changed.size() > ONE_BY_ONE) {
            new ScoringOpenRecords(source, models).score(subject, Progress.NONE);
            return;
        }
        WinScores scores = new WinScores(source, models);
        for (long id : changed) {
            scores.rescore(connection, subject, id);
        }
    }

    private static List<Long> changed(Connection connection, Subject subject, Instant since) throws SQLException {
        List<Long> changed = new ArrayList<>();
        String sql = subject == Subject.LEAD
                ? "SELECT id FROM leads WHERE outcome = 'OPEN' AND updated_at >= ?"
                : "SELECT d.id FROM deals d LEFT JOIN accounts a ON a.id = d.account_id"
                        + " WHERE d.outcome = 'OPEN' AND GREATEST(d.updated_at, COALESCE(a.updated_at, d.updated_at)) >= ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, Moments.utc(since));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getLong(1));
                }
            }
        }
        return changed;
    }
}
