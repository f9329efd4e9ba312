package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * Scores as they were first given, one for each record, in the order of ids.
 *
 * @param at when, in milliseconds
 */
record Given(long[] ids, double[] probabilities, String[] grades, long[] at) {
    static final Given NONE = new Given(new long[0], new double[0], new String[0], new long[0]);

    /** What a model gave: to all open records when it was published, to others when they came or were reopened. */
    static Given of(Connection connection, long model, Instant published) throws SQLException {
        Growing early = new Growing();
        if (published != null) {
            ScoreParts.readOpen(
                    connection,
                    model,
                    part -> part.forEach(score -> early.add(
                            score.id(),
                            WinModel.probability(score.logOdds()),
                            score.grade(),
                            published.toEpochMilli())));
        }
        return early.done().or(later(connection, model, published));
    }

    /** None of them came before the model was published, whatever the clock of another database says. */
    private static Given later(Connection connection, long model, Instant published) throws SQLException {
        long first = published == null ? Long.MIN_VALUE : published.toEpochMilli();
        Growing later = new Growing();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT record_id, probability, grade, given_at FROM given_scores WHERE model_id = ? ORDER BY record_id",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            select.setLong(1, model);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant at = Moments.instant(row.getObject(4, LocalDateTime.class));
                    later.add(row.getLong(1), row.getDouble(2), row.getString(3), Math.max(first, at.toEpochMilli()));
                }
            }
        }
        return later.done();
    }

    /** Both; a record that is in both by the earlier of its scores, this one's where they came at once. */
    Given or(Given other) {
        if (ids.length == 0 || other.ids.length == 0) {
            return ids.length == 0 ? other : this;
        }
        Growing both = new Growing();
        for (int i = 0, k = 0; i < ids.length || k < other.ids.length; ) {
            long mine = i < ids.length ? ids[i] : Long.MAX_VALUE;
            long theirs = k < other.ids.length ? other.ids[k] : Long.MAX_VALUE;
            boolean own = mine < theirs || mine == theirs && at[i] <= other.at[k];
            both.add(own ? this : other, own ? i : k);
            i += mine <= theirs ? 1 : 0;
            k += theirs <= mine ? 1 : 0;
        }
        return both.done();
    }

    private static final class Growing {
        private long[] ids = new long[256];
        private double[] probabilities = new double[256];
        private String[] grades = new String[256];
        private long[] at = new long[256];
        private int size;

        void add(Given from, int i) {
            add(from.ids[i], from.probabilities[i], from.grades[i], from.at[i]);
        }

        void add(long id, double probability, String grade, long moment) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                probabilities = Arrays.copyOf(probabilities, 2 * size);
                grades = Arrays.copyOf(grades, 2 * size);
                at = Arrays.copyOf(at, 2 * size);
            }
            ids[size] = id;
            probabilities[size] = probability;
            grades[size] = grade;
            at[size++] = moment;
        }

        Given done() {
            return new Given(
                    Arrays.copyOf(ids, size),
                    Arrays.copyOf(probabilities, size),
                    Arrays.copyOf(grades, size),
                    Arrays.copyOf(at, size));
        }
    }
}
