package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** Reads the scores of a model: those it gave when it was trained from their parts, those it gave later row by row. */
final class ScoreReading {
    private final Connection connection;
    private final StoredModel model;
    private final String table;
    private final Sight sight;

    ScoreReading(Connection connection, StoredModel model, Sight sight) {
        this.connection = connection;
        this.model = model;
        this.table = model.model().subject() == Subject.LEAD ? "leads" : "deals";
        this.sight = sight;
    }

    /**
     * Closed records first; a record that was reopened is among the open ones only, unless its first set is asked for.
     *
     * @param set {@code OPEN}, {@code TRAINING} or {@code HOLDOUT}; {@code null} for all
     */
    void read(String set, Consumer<ScoreRow> reader) throws SQLException {
        if ("OPEN".equals(set)) {
            ScoreParts.readOpen(connection, model.id(), part -> part(part, set, reader));
        } else {
            ScoreParts.read(connection, model.id(), part -> part(part, set, reader));
        }
        if (set == null || set.equals("OPEN")) {
            later(reader);
        }
    }

    private void part(List<PartScore> part, String set, Consumer<ScoreRow> reader) throws SQLException {
        boolean open = part.get(0).set() == Trained.Set.OPEN;
        if (set != null && open != set.equals("OPEN")) {
            return;
        }
        long first = part.get(0).id();
        long last = part.get(part.size() - 1).id();
        Map<Long, String> seen = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT r.id, r.external_id FROM " + table
                + " r WHERE r.id BETWEEN ? AND ? AND " + sight.sql("r.owner_id"))) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    seen.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        Set<Long> later = set == null || open ? later(first, last) : Set.of();
        for (PartScore score : part) {
            boolean asked = set == null || set.equals(score.set().name());
            if (asked && seen.containsKey(score.id()) && !later.contains(score.id())) {
                reader.accept(new ScoreRow(
                        seen.get(score.id()),
                        score.id(),
                        score.set().name(),
                        WinModel.probability(score.logOdds()),
                        score.grade(),
                        score.similarityOrNull()));
            }
        }
    }

    private Set<Long> later(long first, long last) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT record_id FROM win_scores WHERE model_id = ? AND record_id BETWEEN ? AND ? AND score_set = 'OPEN'")) {
            select.setLong(1, model.id());
            select.setLong(2, first);
            select.setLong(3, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private void later(Consumer<ScoreRow> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.external_id, r.id, s.score_set, s.probability, s.grade, s.similarity FROM win_scores s JOIN "
                        + table + " r ON r.id = s.record_id WHERE s.model_id = ? AND s.score_set = 'OPEN' AND "
                        + sight.sql("r.owner_id") + " ORDER BY s.record_id",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE);
            select.setLong(1, model.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    double value = rows.getDouble(6);
                    Double similarity = rows.wasNull() ? null : (Double) value;
                    reader.accept(new ScoreRow(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getDouble(4),
                            rows.getString(5),
                            similarity));
                }
            }
        }
    }
}
