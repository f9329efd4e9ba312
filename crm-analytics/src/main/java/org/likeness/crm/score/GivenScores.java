package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** The log of scores as they were first given, and what came of them. */
@ApplicationScoped
public class GivenScores {
    private DataSource source;

    /** For CDI. */
    protected GivenScores() {}

    @Inject
    public GivenScores(DataSource source) {
        this.source = source;
    }

    /** What came of the scores of one model. */
    public LiveCalibration of(StoredModel model, Sight sight) {
        try (Connection connection = source.getConnection()) {
            Given given = Given.of(connection, model.id(), model.publishedAt());
            return told(connection, given, model.model().subject(), sight);
        } catch (SQLException failed) {
            throw new IllegalStateException("The given scores could not be read.", failed);
        }
    }

    /** What came of the scores of all models of a subject, each record by the first score that it ever got. */
    public LiveCalibration of(Subject subject, Sight sight) {
        try (Connection connection = source.getConnection()) {
            Given first = Given.NONE;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, published_at FROM win_models WHERE subject = ? AND published_at IS NOT NULL ORDER BY id")) {
                select.setString(1, subject.name());
                try (ResultSet model = select.executeQuery()) {
                    while (model.next()) {
                        Instant published = Moments.instant(model.getObject(2, LocalDateTime.class));
                        first = first.or(Given.of(connection, model.getLong(1), published));
                    }
                }
            }
            return told(connection, first, subject, sight);
        } catch (SQLException failed) {
            throw new IllegalStateException("The given scores could not be read.", failed);
        }
    }

    private static LiveCalibration told(Connection connection, Given given, Subject subject, Sight sight)
            throws SQLException {
        char[] outcomes = outcomes(connection, given.ids(), subject, sight);
        int[] seen = IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i] != 0)
                .toArray();
        int[] closed = Arrays.stream(seen).filter(i -> outcomes[i] != 'O').toArray();
        boolean[] won = new boolean[closed.length];
        for (int i = 0; i < won.length; i++) {
            won[i] = outcomes[closed[i]] == 'W';
        }
        return LiveCalibration.of(
                Arrays.stream(seen)
                        .mapToLong(i -> given.at()[i])
                        .boxed()
                        .min(Long::compare)
                        .map(Instant::ofEpochMilli)
                        .orElse(null),
                seen.length,
                Arrays.stream(closed).mapToDouble(i -> given.probabilities()[i]).toArray(),
                Arrays.stream(closed).mapToObj(i -> given.grades()[i]).toArray(String[]::new),
                won);
    }

    /** The first letter of what came of each record; 0 for one that is gone or out of sight. */
    private static char[] outcomes(Connection connection, long[] ids, Subject subject, Sight sight)
            throws SQLException {
        char[] outcomes = new char[ids.length];
        if (ids.length == 0) {
            return outcomes;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.id, r.outcome FROM " + ScoreWriter.table(subject) + " r WHERE r.id BETWEEN ? AND ? AND "
                        + sight.sql("r.owner_id"),
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            select.setLong(1, ids[0]);
            select.setLong(2, ids[ids.length - 1]);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int at = Arrays.binarySearch(ids, row.getLong(1));
                    if (at >= 0) {
                        outcomes[at] = row.getString(2).charAt(0);
                    }
                }
            }
        }
        return outcomes;
    }
}
