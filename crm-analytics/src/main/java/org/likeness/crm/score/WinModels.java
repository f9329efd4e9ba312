package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** The win models there are, and the scores they gave. Models are read once and kept, because they never change. */
@ApplicationScoped
public class WinModels {
    private final ModelShelf shelf = new ModelShelf();
    private WonBooks books;
    private DataSource source;

    /** For CDI. */
    protected WinModels() {}

    @Inject
    public WinModels(DataSource source, Executor executor) {
        this.source = source;
        this.books = new WonBooks(source, executor);
    }

    /** Where no caller is in a transaction. */
    public WinModels(DataSource source) {
        this(source, Runnable::run);
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
        return inUse(subject, pipeline).map(ScoringModel::stored);
    }

    /** The same, ready to score; kept, so not for who writes scores. */
    Optional<ScoringModel> inUse(Subject subject, Long pipeline) {
        return shelf.inUse(
                new ModelShelf.InUse(subject, pipeline),
                asked -> connected(connection -> shelf.published(connection, subject, pipeline)));
    }

    /** The models that score open records now: the newest for all pipelines, and newer ones for one. */
    public List<StoredModel> inForce(Subject subject) {
        return connected(connection -> shelf.inForce(connection, subject).stream()
                .map(ScoringModel::stored)
                .toList());
    }

    /**
     * Gives the scores of a model one by one: of closed records in the order of their ids, then of open ones, those scored again since last. A
     * record that was reopened has two, of which {@code null} gives the open one.
     *
     * @param set {@code OPEN}, {@code TRAINING} or {@code HOLDOUT}; {@code null} for all
     */
    public void scores(StoredModel of, String set, Sight sight, Consumer<ScoreRow> reader) {
        connected(connection -> {
            new ScoreReading(connection, of, sight).read(set, reader);
            return null;
        });
    }

    /** The held-out records of a model with the probabilities and outcomes it was judged by. */
    public List<HeldOut> heldOut(StoredModel of) {
        return connected(connection -> {
            List<HeldOut> rows = new ArrayList<>();
            ScoreParts.read(connection, of.id(), part -> part.stream()
                    .filter(score -> score.set() == Trained.Set.HOLDOUT)
                    .forEach(score -> rows.add(new HeldOut(WinModel.probability(score.logOdds()), score.won()))));
            return rows;
        });
    }

    ModelShelf shelf() {
        return shelf;
    }

    WonBooks books() {
        return books;
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
