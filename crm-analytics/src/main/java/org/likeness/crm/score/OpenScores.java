package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.likeness.crm.feature.Table;

/** Puts the scores of a model onto all open records at once, by way of a table of the connection's own. */
final class OpenScores {
    private static final int ROWS = 2000;

    private final Connection connection;
    private final StoredModel model;

    OpenScores(Connection connection, StoredModel model) {
        this.connection = connection;
        this.model = model;
    }

    /** Puts those of a model that was just trained, whose parts hold them. */
    void put(Table table, Trained trained, Progress.Phase progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            put(statement, table, trained, null, progress);
            statement.executeUpdate("DROP TEMPORARY TABLE scored");
        }
    }

    /** Puts them once more: those that differ from what the model gave when it was trained are kept beside, and as given where they are the first. */
    void putAgain(Table table, Trained trained, Progress.Phase progress) throws SQLException {
        Map<Long, Double> before = ScoreParts.open(connection, model.id());
        try (Statement statement = connection.createStatement()) {
            put(statement, table, trained, before, progress);
            statement.executeUpdate("DELETE s FROM win_scores s JOIN scored n ON n.id = s.record_id WHERE s.model_id = "
                    + model.id() + " AND s.score_set = 'OPEN' AND NOT n.differs");
            statement.executeUpdate(ScoreWriter.INTO + "SELECT " + model.id()
                    + ", n.id, 'OPEN', n.probability, n.log_odds, n.grade, n.similarity FROM scored n WHERE n.differs"
                    + ScoreWriter.AGAIN);
            statement.executeUpdate(
                    "INSERT IGNORE INTO given_scores (model_id, record_id, probability, grade, given_at)"
                            + " SELECT " + model.id()
                            + ", n.id, n.probability, n.grade, UTC_TIMESTAMP(6) FROM scored n JOIN "
                            + records() + " r ON r.id = n.id AND r.outcome = 'OPEN' WHERE n.first");
            statement.executeUpdate("DROP TEMPORARY TABLE scored");
        }
    }

    private void put(
            Statement statement, Table table, Trained trained, Map<Long, Double> before, Progress.Phase progress)
            throws SQLException {
        statement.executeUpdate("DROP TEMPORARY TABLE IF EXISTS scored");
        statement.executeUpdate(
                "CREATE TEMPORARY TABLE scored (id BIGINT NOT NULL PRIMARY KEY, probability DOUBLE NOT NULL,"
                        + " log_odds DOUBLE NOT NULL, grade VARCHAR(2), similarity DOUBLE, differs BOOLEAN NOT NULL,"
                        + " first BOOLEAN NOT NULL)");
        fill(statement, table, trained, before, progress);
        statement.executeUpdate(
                "UPDATE " + records() + " r JOIN scored n ON n.id = r.id SET r.win_probability ="
                        + " n.probability, r.grade = n.grade, r.similarity = n.similarity, r.score_model_id = "
                        + model.id()
                        + " WHERE r.outcome = 'OPEN' AND NOT (r.score_model_id <=> " + model.id()
                        + " AND r.win_probability <=> n.probability AND r.grade <=> n.grade AND r.similarity <=> n.similarity)");
        ScoreWriter.forget(connection, model.model().subject());
    }

    private static void fill(
            Statement statement, Table table, Trained trained, Map<Long, Double> before, Progress.Phase progress)
            throws SQLException {
        int[] open = table.byId(table.openRows()); // the order of the index
        // the values as text, which the driver would make of parameters too, but slowly
        StringBuilder sql = new StringBuilder();
        for (int done = 0; done < open.length; done += ROWS) {
            sql.setLength(0);
            sql.append("INSERT INTO scored VALUES ");
            for (int i = done; i < Math.min(done + ROWS, open.length); i++) {
                long id = table.id(open[i]);
                Double first = before == null ? null : before.get(id);
                sql.append(i == done ? "(" : ", (").append(id);
                values(sql, trained, open[i]);
                sql.append(first == null || first != trained.logOdds()[open[i]]);
                sql.append(", ").append(first == null).append(')');
            }
            statement.executeUpdate(sql.toString());
            progress.at((double) done / open.length);
        }
    }

    private static void values(StringBuilder sql, Trained trained, int row) {
        double logOdds = trained.logOdds()[row];
        String grade = trained.grades()[row];
        sql.append(", ").append(WinModel.probability(logOdds)).append(", ").append(logOdds);
        sql.append(grade == null ? ", NULL, " : ", '" + grade + "', ");
        sql.append(trained.similarities()[row]).append(", ");
    }

    private String records() {
        return ScoreWriter.table(model.model().subject());
    }
}
