package org.likeness.crm.score;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.likeness.crm.feature.Table;

/**
 * Keeps the scores that a model gave when it was trained, which never change again, in parts of many records: first those of closed ones in the
 * order of their ids, then those of open ones. A score that an open record gets later stands in {@code win_scores}, and counts instead.
 */
final class ScoreParts {
    private static final int ROWS = 50_000;
    private static final String PART = "SELECT content FROM win_score_parts WHERE model_id = ? AND part_no = ?";

    private ScoreParts() {}

    /** Writes those of every closed row of a table, and of every open one where they are given at all. */
    static void write(Connection connection, long model, Table table, Trained trained, boolean open)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO win_score_parts (model_id, part_no, content) VALUES (?, ?, FROM_BASE64(?))")) {
            insert.setLong(1, model);
            int parts = write(insert, 0, table, trained, table.closedRows());
            if (open) {
                write(insert, parts, table, trained, table.openRows());
            }
        }
    }

    private static int write(PreparedStatement insert, int first, Table table, Trained trained, int[] some)
            throws SQLException {
        int[] rows = table.byId(some);
        int part = first;
        for (int from = 0; from < rows.length; from += ROWS, part++) {
            int to = Math.min(rows.length, from + ROWS);
            ByteBuffer bytes = ByteBuffer.allocate((to - from) * PartScore.BYTES);
            for (int i = from; i < to; i++) {
                score(table, trained, rows[i]).write(bytes);
            }
            insert.setInt(2, part);
            insert.setString(3, Base64.getEncoder().encodeToString(bytes.array())); // the driver escapes bytes slowly
            insert.executeUpdate();
        }
        return part;
    }

    private static PartScore score(Table table, Trained trained, int row) {
        Double similarity = trained.similarities()[row];
        return new PartScore(
                table.id(row),
                trained.sets()[row],
                table.won(row),
                trained.logOdds()[row],
                trained.grades()[row],
                similarity == null ? -1 : (int) Math.round(100 * similarity));
    }

    /** Ids of the records that were closed when the model was trained, ascending. */
    static long[] ids(Connection connection, long model) throws SQLException {
        List<long[]> parts = new ArrayList<>();
        read(
                connection,
                model,
                part -> parts.add(part.stream()
                        .filter(score -> score.set() != Trained.Set.OPEN)
                        .mapToLong(PartScore::id)
                        .toArray()));
        return parts.stream().flatMapToLong(LongStream::of).toArray();
    }

    /** The log-odds that open records got, by id. */
    static Map<Long, Double> open(Connection connection, long model) throws SQLException {
        Map<Long, Double> open = new HashMap<>();
        readOpen(connection, model, part -> part.forEach(score -> open.put(score.id(), score.logOdds())));
        return open;
    }

    /** Gives them part by part, each of closed or of open records only and in the order of ids. */
    static void read(Connection connection, long model, Reader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PART)) {
            for (int number = 0; ; number++) {
                List<PartScore> part = part(select, model, number);
                if (part.isEmpty()) {
                    return;
                }
                reader.part(part);
            }
        }
    }

    /** Gives those of open records only, which are the last parts: the others, most of them, are not read. */
    static void readOpen(Connection connection, long model, Reader reader) throws SQLException {
        Deque<List<PartScore>> open = new ArrayDeque<>();
        try (PreparedStatement select = connection.prepareStatement(PART)) {
            for (int number = parts(connection, model) - 1; number >= 0; number--) {
                List<PartScore> part = part(select, model, number);
                if (part.get(0).set() != Trained.Set.OPEN) {
                    break;
                }
                open.push(part);
            }
        }
        for (List<PartScore> part : open) {
            reader.part(part);
        }
    }

    private static int parts(Connection connection, long model) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM win_score_parts WHERE model_id = ?")) {
            select.setLong(1, model);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Empty where there is none of that number. */
    private static List<PartScore> part(PreparedStatement select, long model, int number) throws SQLException {
        select.setLong(1, model);
        select.setInt(2, number);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return List.of();
            }
            ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(1));
            List<PartScore> scores = new ArrayList<>(bytes.remaining() / PartScore.BYTES);
            while (bytes.hasRemaining()) {
                scores.add(PartScore.read(bytes));
            }
            return scores;
        }
    }

    /** Takes one part. */
    interface Reader {
        void part(List<PartScore> scores) throws SQLException;
    }
}
