package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.web.record.Kept;

/**
 * What the score of a deal is held against: the chance that its model gives where nothing but the pipeline is known. Of a model that knows the pipeline that is
 * the share of won deals among all closed ones of the pipeline, since the pipeline itself speaks in the chance by stage already; of others the share
 * among all that they learnt from. Like the model itself it is of the whole house, not of what its reader sees.
 */
@ApplicationScoped
public class WonShares {
    /** With fewer closed deals there is no share. */
    static final int ENOUGH = 20;

    private final Kept<Optional<Double>> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    WinModels models;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    /** Of a pipeline; {@code null} with too few closed deals, or where no model finds a signal. */
    public Double of(long pipeline) {
        return models.published(Subject.DEAL, pipeline)
                .map(StoredModel::model)
                .filter(model -> model.status() == WinModel.Status.OK)
                .flatMap(model -> knows(model)
                        ? answers.of(Long.toString(pipeline), clock.instant(), () -> read(pipeline))
                        : Optional.of((double) model.won() / model.rows()))
                .orElse(null);
    }

    private static boolean knows(WinModel model) {
        return model.pipeline() != null
                || model.additive().terms().stream()
                        .anyMatch(term -> term.feature().contains("pipeline"));
    }

    private Optional<Double> read(long pipeline) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT COUNT(*), SUM(outcome = 'WON') FROM deals"
                                + " WHERE pipeline_id = ? AND outcome <> 'OPEN'")) {
            select.setLong(1, pipeline);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                var share = row.getDouble(2) / row.getLong(1);
                return row.getLong(1) < ENOUGH || share == 0 || share == 1 ? Optional.empty() : Optional.of(share);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The closed deals could not be counted.", failed);
        }
    }
}
