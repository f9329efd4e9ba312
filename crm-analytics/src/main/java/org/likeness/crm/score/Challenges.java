package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;

/** What was decided of challengers, kept for good. */
@ApplicationScoped
public class Challenges {
    private static final int MOST = 100;

    private DataSource source;

    /** For CDI. */
    protected Challenges() {}

    @Inject
    public Challenges(DataSource source) {
        this.source = source;
    }

    /** The latest hundred of a subject, the newest first. */
    public List<Challenge> of(Subject subject) {
        List<Challenge> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT content FROM model_challenges"
                        + " WHERE subject = ? ORDER BY decided_at DESC, id DESC LIMIT " + MOST)) {
            select.setString(1, subject.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(ModelJson.read(rows.getString(1), Challenge.class));
                }
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("The challenges could not be read.", failed);
        }
    }

    static void keep(Connection connection, Challenge challenge) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO model_challenges (id, subject, champion_id, challenger_id, verdict, promoted, content, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, Id.next());
            insert.setString(2, challenge.subject().name());
            insert.setObject(3, challenge.champion(), Types.BIGINT);
            insert.setObject(4, challenge.challenger(), Types.BIGINT);
            insert.setString(5, challenge.verdict().name());
            insert.setBoolean(6, challenge.verdict().promotes());
            insert.setString(7, ModelJson.write(challenge));
            insert.setObject(8, Moments.utc(challenge.decidedAt()));
            insert.executeUpdate();
        }
    }
}
