package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.likeness.crm.feature.Subject;

/** Writes the score of one record. */
final class ScoreWriter {
    static final String INTO =
            "INSERT INTO win_scores (model_id, record_id, score_set, probability, log_odds, grade, similarity) ";
    static final String AGAIN = " ON DUPLICATE KEY UPDATE probability = VALUES(probability),"
            + " log_odds = VALUES(log_odds), grade = VALUES(grade), similarity = VALUES(similarity)";

    /** For the table: what takes scores off closed records; the index of outcomes and scores finds them. */
    private static final String FORGET = "UPDATE %s SET win_probability = NULL, grade = NULL, similarity = NULL,"
            + " score_model_id = NULL WHERE outcome IN ('WON', 'LOST') AND win_probability IS NOT NULL";

    private ScoreWriter() {}

    /** Writes the score of one record, on the record itself, and in the log if it is the first. */
    static void write(
            Connection connection, StoredModel model, long id, double logOdds, String grade, Double similarity)
            throws SQLException {
        double probability = WinModel.probability(logOdds);
        try (PreparedStatement insert = connection.prepareStatement(INTO + "VALUES (?, ?, ?, ?, ?, ?, ?)" + AGAIN)) {
            insert.setLong(1, model.id());
            insert.setLong(2, id);
            insert.setString(3, Trained.Set.OPEN.name());
            insert.setDouble(4, probability);
            insert.setDouble(5, logOdds);
            insert.setString(6, grade);
            insert.setObject(7, similarity, Types.DOUBLE);
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table(model.model().subject())
                        + " SET win_probability = ?, grade = ?, similarity = ?, score_model_id = ? WHERE id = ?")) {
            update.setDouble(1, probability);
            update.setString(2, grade);
            update.setObject(3, similarity, Types.DOUBLE);
            update.setLong(4, model.id());
            update.setLong(5, id);
            update.executeUpdate();
        }
        log(connection, model, id, probability, grade);
    }

    /** A closed record has no chance any more: what was given stays in the log. */
    static void forget(Connection connection, Subject subject, long id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(FORGET.formatted(table(subject)) + " AND id = " + id)) {
            update.executeUpdate();
        }
    }

    /** The same of all. */
    static void forget(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGET.formatted(table(subject)))) {
            update.executeUpdate();
        }
    }

    /** Keeps the score as given, unless the model gave the record one before; what its parts hold was given sooner and counts. */
    private static void log(Connection connection, StoredModel model, long id, double probability, String grade)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO given_scores (model_id, record_id, probability, grade, given_at)"
                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setLong(1, model.id());
            insert.setLong(2, id);
            insert.setDouble(3, probability);
            insert.setString(4, grade);
            insert.executeUpdate();
        }
    }

    static String table(Subject subject) {
        return subject == Subject.LEAD ? "leads" : "deals";
    }
}
