package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
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
        return read(model.model().subject(), "given_scores g", "g.model_id = " + model.id(), sight);
    }

    /** What came of the scores of all models of a subject, each record by the first score that it ever got. */
    public LiveCalibration of(Subject subject, Sight sight) {
        String first =
                "(SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x.record_id ORDER BY x.given_at, x.model_id) AS nth"
                        + " FROM given_scores x JOIN win_models m ON m.id = x.model_id AND m.subject = '" + subject
                        + "') g";
        return read(subject, first, "g.nth = 1", sight);
    }

    private LiveCalibration read(Subject subject, String from, String which, Sight sight) {
        String table = subject == Subject.LEAD ? "leads" : "deals";
        String rows = " FROM " + from + " JOIN " + table + " r ON r.id = g.record_id WHERE " + which + " AND "
                + sight.sql("r.owner_id");
        try (Connection connection = source.getConnection()) {
            Growing closed = new Growing();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT g.probability, g.grade, r.outcome" + rows + " AND r.outcome <> 'OPEN' ORDER BY g.record_id",
                    ResultSet.TYPE_FORWARD_ONLY,
                    ResultSet.CONCUR_READ_ONLY)) {
                select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        closed.add(
                                row.getDouble(1),
                                row.getString(2),
                                row.getString(3).equals("WON"));
                    }
                }
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*), MIN(g.given_at)" + rows);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return LiveCalibration.of(
                        Moments.instant(row.getObject(2, LocalDateTime.class)),
                        row.getLong(1),
                        Arrays.copyOf(closed.promised, closed.size),
                        Arrays.copyOf(closed.grades, closed.size),
                        Arrays.copyOf(closed.won, closed.size));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The given scores could not be read.", failed);
        }
    }

    private static final class Growing {
        private double[] promised = new double[256];
        private String[] grades = new String[256];
        private boolean[] won = new boolean[256];
        private int size;

        void add(double probability, String grade, boolean wasWon) {
            if (size == promised.length) {
                promised = Arrays.copyOf(promised, 2 * size);
                grades = Arrays.copyOf(grades, 2 * size);
                won = Arrays.copyOf(won, 2 * size);
            }
            promised[size] = probability;
            grades[size] = grade;
            won[size++] = wasWon;
        }
    }
}
