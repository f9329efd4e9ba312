package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.stamp.Stamp;

/** Writes a trained model with all its scores, and publishes it, in one transaction. */
final class ModelWriter {
    private final Connection connection;
    private final ModelShelf shelf;
    private final Clock clock;

    ModelWriter(Connection connection, ModelShelf shelf, Clock clock) {
        this.connection = connection;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param decided what became of the challenge, {@code null} where there was none
     */
    record Written(long id, Challenge decided) {}

    /**
     * Writes it.
     *
     * @param challenge what was decided of it; {@code null} where it is published whatever it is worth, save one without enough data where there
     *     was another before. One that is not promoted gives no scores to open records. It promotes nobody if it is not about the model that is
     *     published by now.
     */
    Written write(Table table, Trained trained, IntFunction<Stamp> stamps, Progress progress, Challenge challenge)
            throws SQLException {
        // two trainings of one subject would both take the next version
        lock("SELECT GET_LOCK(CONCAT(DATABASE(), '.win-model'), 3600)");
        try {
            return writeAlone(table, trained, stamps, progress, challenge);
        } finally {
            shelf.changed();
            lock("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.win-model'))");
        }
    }

    private void lock(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            try (ResultSet answer = select.executeQuery()) {
                if (!answer.next() || answer.getInt(1) != 1) {
                    throw new SQLException("Another training of this book did not end in time.");
                }
            }
        }
    }

    private Written writeAlone(
            Table table, Trained trained, IntFunction<Stamp> stamps, Progress progress, Challenge contest)
            throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        try {
            WinModel unstamped = trained.model();
            int version = nextVersion(unstamped.subject());
            WinModel model = unstamped.stamped(stamps.apply(version));
            Optional<Long> inUse = shelf.published(connection, model.subject(), model.pipeline())
                    .map(published -> published.stored().id());
            // whoever trained meanwhile published before the lock was ours
            Challenge challenge = contest == null ? null : contest.amid(inUse.orElse(null));
            boolean publish = challenge != null
                    ? challenge.verdict().promotes()
                    : model.status() != WinModel.Status.INSUFFICIENT_DATA || inUse.isEmpty();
            Instant now = clock.instant();
            StoredModel stored = new StoredModel(Id.next(), version, model, publish ? now : null);
            insert(stored, now);
            if (model.rows() > 0) {
                ScoreParts.write(connection, stored.id(), table, trained, publish || challenge == null);
                if (publish) {
                    new OpenScores(connection, stored).put(table, trained, progress.phase("saving", .85, .95));
                }
            }
            Challenge decided = challenge == null ? null : challenge.by(stored);
            if (decided != null) {
                Challenges.keep(connection, decided);
            }
            if (own) {
                connection.commit();
            }
            return new Written(stored.id(), decided);
        } catch (SQLException | RuntimeException | Error failed) {
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

    private int nextVersion(Subject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(version_no), 0) + 1 FROM win_models WHERE subject = ?")) {
            select.setString(1, subject.name());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void insert(StoredModel stored, Instant now) throws SQLException {
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
}
