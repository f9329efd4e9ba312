package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.record.Kept;

/** Finds models on a connection that somebody else opened, and keeps the last few of them parsed. */
final class ModelShelf {
    private static final int KEPT = 16;

    private final Kept<InUse, Optional<ScoringModel>> inUse = new Kept<>(Set.of());

    private final Map<Long, ScoringModel> parsed = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ScoringModel> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * Whose model is asked for.
     *
     * @param pipeline {@code null} for records of none
     */
    record InUse(Subject subject, Long pipeline) {}

    /** The model in use, for who reads; who writes asks for the {@link #published} one. */
    Optional<ScoringModel> inUse(InUse asked, Function<InUse, Optional<ScoringModel>> reading) {
        return inUse.of(asked, reading);
    }

    /** Some model was published. */
    void changed() {
        inUse.forget();
    }

    Optional<ScoringModel> find(Connection connection, long id) throws SQLException {
        ScoringModel known = parsed.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT version_no, definition, published_at FROM win_models WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Instant at = Moments.instant(rows.getObject(3, LocalDateTime.class));
                WinModel model = ModelJson.read(rows.getString(2));
                ScoringModel scoring = new ScoringModel(new StoredModel(id, rows.getInt(1), model, at));
                if (at != null) {
                    parsed.put(id, scoring);
                }
                return Optional.of(scoring);
            }
        }
    }

    Optional<ScoringModel> published(Connection connection, Subject subject, Long pipeline) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM win_models WHERE subject = ? AND published_at IS NOT NULL"
                        + " AND (pipeline_id IS NULL OR pipeline_id = ?) ORDER BY published_at DESC, version_no DESC LIMIT 1")) {
            select.setString(1, subject.name());
            select.setObject(2, pipeline);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? find(connection, rows.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The models that score open records now, in the order to apply them: the newest for all pipelines, then newer ones for one. */
    List<ScoringModel> inForce(Connection connection, Subject subject) throws SQLException {
        List<ScoringModel> models = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, pipeline_id FROM win_models WHERE subject = ?"
                        + " AND published_at IS NOT NULL ORDER BY published_at, version_no")) {
            select.setString(1, subject.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getObject(2) == null) {
                        models.clear();
                    }
                    find(connection, rows.getLong(1)).ifPresent(models::add);
                }
            }
        }
        return models;
    }

    List<Long> ids(Connection connection, Subject subject) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM win_models WHERE subject = ? ORDER BY version_no DESC")) {
            select.setString(1, subject.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }
}
