package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableDigest;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.stamp.RowDigest;
import org.likeness.crm.stamp.Stamp;

/**
 * Trains a win model on everything in the book and publishes it: reads, learns, then writes the model, all its scores and the
 * probabilities on open records in one transaction, so that a crash leaves the model that was published before.
 */
@ApplicationScoped
public class TrainingWinModel {
    private DataSource source;
    private Clock clock;
    private WinModels models;

    /** For CDI. */
    protected TrainingWinModel() {}

    @Inject
    public TrainingWinModel(DataSource source, WinModels models, Clock clock) {
        this.source = source;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Checks a question without training anything, so that a caller hears of a mistake at once.
     *
     * @throws org.likeness.crm.kernel.InvalidInput if it names features that do not exist
     */
    public void check(WinQuestion question) {
        try (Connection connection = source.getConnection()) {
            features(question, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The custom fields could not be read.", failed);
        }
    }

    /**
     * Trains and publishes.
     *
     * @return the id of the new model
     * @throws java.util.concurrent.CancellationException if the progress said so; nothing is kept then
     */
    public long train(WinQuestion question, Progress progress) {
        try (Connection connection = source.getConnection()) {
            Instant readAt = clock.instant();
            progress.phase("reading", 0, .2);
            List<Feature> features = features(question, connection);
            RecordQuery query = RecordQuery.all(question.subject(), question.pipeline());
            Table table = new RecordReader(features).table(connection, query);
            Trained trained = WinTraining.train(table, question, progress);
            RowDigest digest = TableDigest.of(table);
            return save(connection, table, trained, version -> stamp(question, version, digest, readAt), progress);
        } catch (SQLException failed) {
            throw new IllegalStateException("The win model could not be trained.", failed);
        }
    }

    private static List<Feature> features(WinQuestion question, Connection connection) throws SQLException {
        Catalogue catalogue = Catalogue.of(question.subject(), connection);
        List<Feature> chosen = catalogue.choose(question.features(), question.exclude());
        // bands repeat numbers that a model cuts by itself
        return question.features().isEmpty()
                ? chosen.stream().filter(f -> f.kind() != Kind.BAND).toList()
                : chosen;
    }

    private long save(Connection connection, Table table, Trained trained, Stamps stamps, Progress progress)
            throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        try {
            WinModel unstamped = trained.model();
            int version = nextVersion(connection, unstamped.subject());
            WinModel model = unstamped.stamped(stamps.of(version));
            boolean publish = model.status() != WinModel.Status.INSUFFICIENT_DATA
                    || models.shelf()
                            .published(connection, model.subject(), model.pipeline())
                            .isEmpty();
            Instant now = clock.instant();
            StoredModel stored = new StoredModel(Id.next(), version, model, publish ? now : null);
            insert(connection, stored, now);
            if (model.rows() > 0) {
                ScoreWriter.write(connection, stored.id(), table, trained, progress.phase("saving", .85, .95));
                if (publish) {
                    ScoreWriter.publish(connection, stored);
                }
            }
            if (own) {
                connection.commit();
            }
            progress.phase("saving", 1, 1);
            return stored.id();
        } catch (SQLException | RuntimeException failed) {
            if (own) {
                connection.rollback();
            }
            throw failed;
        } finally {
            if (own) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int nextVersion(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(version_no), 0) + 1 FROM win_models WHERE subject = ?")) {
            select.setString(1, subject.name());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, StoredModel stored, Instant now) throws SQLException {
        WinModel model = stored.model();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO win_models (id, subject, pipeline_id, version_no, status, rows_seen, won, lost, definition,"
                        + " created_at, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, stored.id());
            insert.setString(2, model.subject().name());
            insert.setObject(3, model.pipeline(), Types.BIGINT);
            insert.setInt(4, stored.version());
            insert.setString(5, model.status().name());
            insert.setLong(6, model.rows());
            insert.setLong(7, model.won());
            insert.setLong(8, model.lost());
            insert.setString(9, ModelJson.write(model));
            insert.setObject(10, Moments.utc(now));
            insert.setObject(11, Moments.utc(stored.publishedAt()));
            insert.executeUpdate();
        }
    }

    private Stamp stamp(WinQuestion question, int version, RowDigest digest, Instant readAt) {
        return new Stamp(
                "win-model",
                version,
                new TreeMap<>(question.options()),
                question.seed(),
                digest.rows(),
                digest.hex(),
                readAt,
                clock.instant());
    }

    private interface Stamps {
        Stamp of(int version);
    }
}
