package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** The win models there are, and the scores they gave. Models are read once and kept, because they never change. */
@ApplicationScoped
public class WinModels {
    private static final String NEWEST = "(s.score_set = 'OPEN' OR NOT EXISTS (SELECT 1 FROM win_scores o"
            + " WHERE o.model_id = s.model_id AND o.record_id = s.record_id AND o.score_set = 'OPEN'))";

    private final ModelShelf shelf = new ModelShelf();
    private final WonBooks books = new WonBooks();
    private DataSource source;

    /** For CDI. */
    protected WinModels() {}

    @Inject
    public WinModels(DataSource source) {
        this.source = source;
    }

    public Optional<StoredModel> find(long id) {
        return connected(connection -> shelf.find(connection, id).map(ScoringModel::stored));
    }

    /** Every model of a subject, the newest first. */
    public List<StoredModel> list(Subject subject) {
        return connected(connection -> {
            List<StoredModel> models = new ArrayList<>();
            for (long id : shelf.ids(connection, subject)) {
                shelf.find(connection, id).map(ScoringModel::stored).ifPresent(models::add);
            }
            return models;
        });
    }

    /** The model that scores records now: the newest published one for this pipeline or for all. */
    public Optional<StoredModel> published(Subject subject, Long pipeline) {
        return connected(
                connection -> shelf.published(connection, subject, pipeline).map(ScoringModel::stored));
    }

    /**
     * Gives the scores of a model one by one, in the order of their ids; a record that was reopened has two, of which {@code null} gives
     * the open one.
     *
     * @param set {@code OPEN}, {@code TRAINING} or {@code HOLDOUT}; {@code null} for all
     */
    public void scores(StoredModel of, String set, Sight sight, Consumer<ScoreRow> reader) {
        connected(connection -> {
            String table = of.model().subject() == Subject.LEAD ? "leads" : "deals";
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT r.external_id, r.id, s.score_set, s.probability, s.grade, s.similarity FROM win_scores s JOIN "
                            + table
                            + " r ON r.id = s.record_id WHERE s.model_id = ? AND "
                            + (set == null ? NEWEST : "s.score_set = ?") + " AND "
                            + sight.sql("r.owner_id") + " ORDER BY s.record_id",
                    ResultSet.TYPE_FORWARD_ONLY,
                    ResultSet.CONCUR_READ_ONLY)) {
                select.setFetchSize(Integer.MIN_VALUE);
                select.setLong(1, of.id());
                if (set != null) {
                    select.setString(2, set);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(row(rows));
                    }
                }
            }
            return null;
        });
    }

    /** The held-out records of a model that are still there, with the probabilities it was judged by. Empty when it was cross-fitted. */
    public List<HeldOut> heldOut(StoredModel of) {
        String table = of.model().subject() == Subject.LEAD ? "leads" : "deals";
        return connected(connection -> {
            List<HeldOut> rows = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT s.probability, r.outcome = 'WON' FROM win_scores s JOIN " + table
                            + " r ON r.id = s.record_id WHERE s.model_id = ? AND s.score_set = 'HOLDOUT'"
                            + " AND r.outcome <> 'OPEN'")) {
                select.setLong(1, of.id());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(new HeldOut(found.getDouble(1), found.getBoolean(2)));
                    }
                }
            }
            return rows;
        });
    }

    ModelShelf shelf() {
        return shelf;
    }

    WonBooks books() {
        return books;
    }

    private static ScoreRow row(ResultSet rows) throws SQLException {
        double value = rows.getDouble(6);
        Double similarity = rows.wasNull() ? null : (Double) value;
        return new ScoreRow(
                rows.getString(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getDouble(4),
                rows.getString(5),
                similarity);
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The win models could not be read.", failed);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
