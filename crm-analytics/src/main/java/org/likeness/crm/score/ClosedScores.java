package org.likeness.crm.score;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.likeness.crm.feature.Table;

/** Keeps the scores of closed records, which never change again, in parts of many rows in the order of their ids. */
final class ClosedScores {
    private static final int ROWS = 50_000;

    private ClosedScores() {}

    /** Writes those of every closed row of a table. */
    static void write(Connection connection, long model, Table table, Trained trained) throws SQLException {
        int[] closed = table.byId(table.closedRows());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO win_score_parts (model_id, part_no, content) VALUES (?, ?, FROM_BASE64(?))")) {
            for (int from = 0, part = 0; from < closed.length; from += ROWS, part++) {
                int to = Math.min(closed.length, from + ROWS);
                ByteBuffer bytes = ByteBuffer.allocate((to - from) * ClosedScore.BYTES);
                for (int i = from; i < to; i++) {
                    score(table, trained, closed[i]).write(bytes);
                }
                insert.setLong(1, model);
                insert.setInt(2, part);
                insert.setString(
                        3, Base64.getEncoder().encodeToString(bytes.array())); // the driver escapes bytes slowly
                insert.executeUpdate();
            }
        }
    }

    private static ClosedScore score(Table table, Trained trained, int row) {
        Double similarity = trained.similarities()[row];
        return new ClosedScore(
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
                part -> parts.add(part.stream().mapToLong(ClosedScore::id).toArray()));
        return parts.stream().flatMapToLong(LongStream::of).toArray();
    }

    /** Gives them part by part, each in the order of ids. */
    static void read(Connection connection, long model, Reader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT content FROM win_score_parts WHERE model_id = ? AND part_no = ?")) {
            for (int part = 0; ; part++) {
                select.setLong(1, model);
                select.setInt(2, part);
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return;
                    }
                    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(1));
                    List<ClosedScore> scores = new ArrayList<>(bytes.remaining() / ClosedScore.BYTES);
                    while (bytes.hasRemaining()) {
                        scores.add(ClosedScore.read(bytes));
                    }
                    reader.part(scores);
                }
            }
        }
    }

    /** Takes one part. */
    interface Reader {
        void part(List<ClosedScore> scores) throws SQLException;
    }
}
