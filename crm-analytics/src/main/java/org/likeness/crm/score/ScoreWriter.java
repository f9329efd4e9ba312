package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;

/** Writes scores: those of a whole book many rows at a time, or one. */
final class ScoreWriter {
    private static final int ROWS = 1000;
    private static final String INSERT =
            "INSERT INTO win_scores (model_id, record_id, score_set, probability, log_odds, grade, similarity) VALUES ";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?)";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE probability = VALUES(probability),"
            + " log_odds = VALUES(log_odds), grade = VALUES(grade), similarity = VALUES(similarity)";

    private static final String FORGET = "UPDATE %s SET win_probability = NULL, grade = NULL, similarity = NULL,"
            + " score_model_id = NULL WHERE outcome <> 'OPEN' AND win_probability IS NOT NULL";

    private ScoreWriter() {}

    /** Writes the score of one record, on the record itself, and in the log if it is the first. */
    static void write(
            Connection connection, StoredModel model, long id, double logOdds, String grade, Double similarity)
            throws SQLException {
        double probability = WinModel.probability(logOdds);
        try (PreparedStatement insert = connection.prepareStatement(INSERT + VALUES + AGAIN)) {
            fill(insert, model.id(), id, Trained.Set.OPEN, logOdds, grade, similarity);
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
        log(connection, model, " AND s.record_id = " + id);
    }

    /** A closed record has no chance any more: what was given stays in the log. */
    static void forget(Connection connection, Subject subject, long id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(FORGET.formatted(table(subject)) + " AND id = " + id)) {
            update.executeUpdate();
        }
    }

    /** Writes the scores of every open row of a table. */
    static void write(Connection connection, long model, Table table, Trained trained, Progress.Phase progress)
            throws SQLException {
        int[] open = table.byId(table.openRows()); // the order of the index
        // the values as text, which the driver would make of parameters too, but slowly
        StringBuilder sql = new StringBuilder();
        try (Statement insert = connection.createStatement()) {
            for (int done = 0; done < open.length; done += ROWS) {
                sql.setLength(0);
                sql.append(INSERT);
                for (int i = done; i < Math.min(done + ROWS, open.length); i++) {
                    sql.append(i == done ? "" : ", ");
                    values(sql, model, table.id(open[i]), trained, open[i]);
                }
                insert.executeUpdate(sql.append(AGAIN).toString());
                progress.at((double) done / open.length);
            }
        }
    }

    private static void values(StringBuilder sql, long model, long record, Trained trained, int row) {
        double logOdds = trained.logOdds()[row];
        String grade = trained.grades()[row];
        sql.append('(').append(model).append(", ").append(record);
        sql.append(", '").append(trained.sets()[row]).append("', ");
        sql.append(WinModel.probability(logOdds)).append(", ").append(logOdds);
        sql.append(grade == null ? ", NULL, " : ", '" + grade + "', ");
        sql.append(trained.similarities()[row]).append(')');
    }

    /** Copies the scores of a model onto the open records that they differ from, keeps them as given, and takes them off closed ones. */
    static void publish(Connection connection, StoredModel model) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE "
                + table(model.model().subject())
                + " r JOIN win_scores s ON s.model_id = ? AND s.record_id = r.id AND s.score_set = 'OPEN'"
                + " SET r.win_probability = s.probability, r.grade = s.grade, r.similarity = s.similarity,"
                + " r.score_model_id = s.model_id WHERE r.outcome = 'OPEN'")) {
            update.setLong(1, model.id());
            update.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement(FORGET.formatted(table(model.model().subject())))) {
            update.executeUpdate();
        }
        log(connection, model, "");
    }

    /** Keeps the scores of open records as given, unless the model gave them one before. */
    private static void log(Connection connection, StoredModel model, String records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO given_scores (model_id, record_id, probability, grade, given_at)"
                        + " SELECT s.model_id, s.record_id, s.probability, s.grade, UTC_TIMESTAMP(6) FROM win_scores s JOIN "
                        + table(model.model().subject())
                        + " r ON r.id = s.record_id AND r.outcome = 'OPEN' WHERE s.model_id = ? AND s.score_set = 'OPEN'"
                        + records)) {
            insert.setLong(1, model.id());
            insert.executeUpdate();
        }
    }

    private static void fill(
            PreparedStatement insert,
            long model,
            long record,
            Trained.Set set,
            double logOdds,
            String grade,
            Double similarity)
            throws SQLException {
        insert.setLong(1, model);
        insert.setLong(2, record);
        insert.setString(3, set.name());
        insert.setDouble(4, WinModel.probability(logOdds));
        insert.setDouble(5, logOdds);
        insert.setString(6, grade);
        insert.setObject(7, similarity, Types.DOUBLE);
    }

    private static String table(Subject subject) {
        return subject == Subject.LEAD ? "leads" : "deals";
    }
}
