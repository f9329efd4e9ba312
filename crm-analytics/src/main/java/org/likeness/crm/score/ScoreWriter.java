package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;

/** Writes scores: those of a whole book many rows at a time, or one. */
final class ScoreWriter {
    private static final int ROWS = 500;
    private static final int COLUMNS = 7;
    private static final String INSERT =
            "INSERT INTO win_scores (model_id, record_id, score_set, probability, log_odds, grade, similarity) VALUES ";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?)";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE probability = VALUES(probability),"
            + " log_odds = VALUES(log_odds), grade = VALUES(grade), similarity = VALUES(similarity)";

    private ScoreWriter() {}

    /** Writes the score of one record, and on the record itself. */
    static void write(
            Connection connection, StoredModel model, long id, double logOdds, String grade, Double similarity)
            throws SQLException {
        double probability = WinModel.probability(logOdds);
        try (PreparedStatement insert = connection.prepareStatement(INSERT + VALUES + AGAIN)) {
            fill(insert, 0, model.id(), id, Trained.Set.OPEN, logOdds, grade, similarity);
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
    }

    /** Writes the scores of every open row of a table. */
    static void write(Connection connection, long model, Table table, Trained trained, Progress.Phase progress)
            throws SQLException {
        int[] open = IntStream.of(table.openRows())
                .boxed()
                .sorted(Comparator.comparingLong(table::id)) // in the order of the index
                .mapToInt(Integer::intValue)
                .toArray();
        String full = INSERT + (VALUES + ", ").repeat(ROWS - 1) + VALUES + AGAIN;
        try (PreparedStatement insert = connection.prepareStatement(full)) {
            int done = 0;
            for (; done + ROWS <= open.length; done += ROWS) {
                fill(insert, model, table, trained, Arrays.copyOfRange(open, done, done + ROWS));
                insert.executeUpdate();
                progress.at((double) done / open.length);
            }
            int rest = open.length - done;
            if (rest > 0) {
                try (PreparedStatement last =
                        connection.prepareStatement(INSERT + (VALUES + ", ").repeat(rest - 1) + VALUES + AGAIN)) {
                    fill(last, model, table, trained, Arrays.copyOfRange(open, done, open.length));
                    last.executeUpdate();
                }
            }
        }
    }

    /** Copies the scores of a model onto the open records that they differ from. */
    static void publish(Connection connection, StoredModel model) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE "
                + table(model.model().subject())
                + " r JOIN win_scores s ON s.model_id = ? AND s.record_id = r.id AND s.score_set = 'OPEN'"
                + " SET r.win_probability = s.probability, r.grade = s.grade, r.similarity = s.similarity,"
                + " r.score_model_id = s.model_id WHERE r.outcome = 'OPEN'")) {
            update.setLong(1, model.id());
            update.executeUpdate();
        }
    }

    private static void fill(PreparedStatement insert, long model, Table table, Trained trained, int[] rows)
            throws SQLException {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            fill(
                    insert,
                    i * COLUMNS,
                    model,
                    table.id(row),
                    trained.sets()[row],
                    trained.logOdds()[row],
                    trained.grades()[row],
                    trained.similarities()[row]);
        }
    }

    private static void fill(
            PreparedStatement insert,
            int offset,
            long model,
            long record,
            Trained.Set set,
            double logOdds,
            String grade,
            Double similarity)
            throws SQLException {
        insert.setLong(offset + 1, model);
        insert.setLong(offset + 2, record);
        insert.setString(offset + 3, set.name());
        insert.setDouble(offset + 4, WinModel.probability(logOdds));
        insert.setDouble(offset + 5, logOdds);
        insert.setString(offset + 6, grade);
        insert.setObject(offset + 7, similarity, Types.DOUBLE);
    }

    private static String table(Subject subject) {
        return subject == Subject.LEAD ? "leads" : "deals";
    }
}
