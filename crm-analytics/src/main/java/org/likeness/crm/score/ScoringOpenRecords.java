package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;

/** Scores every open record by the published model, all at once: after an import, for example. */
@ApplicationScoped
public class ScoringOpenRecords {
    private DataSource source;
    private WinModels models;

    /** For CDI. */
    protected ScoringOpenRecords() {}

    @Inject
    public ScoringOpenRecords(DataSource source, WinModels models) {
        this.source = source;
        this.models = models;
    }

    /** Scores them; does nothing where no model is published. */
    public void score(Subject subject, Progress progress) {
        models.books().forget();
        try (Connection connection = source.getConnection()) {
            Instant begun = Instant.now();
            for (ScoringModel model : models.shelf().inForce(connection, subject)) {
                RecordQuery open =
                        RecordQuery.open(subject, model.stored().model().pipeline());
                Table table = new RecordReader(model.features()).table(connection, open);
                new OpenScores(connection, model.stored())
                        .putAgain(table, scored(model, table), progress.phase("scoring", 0, 1));
            }
            new CatchingUp(source, models).score(connection, subject, begun);
        } catch (SQLException failed) {
            throw new IllegalStateException("The open records could not be scored.", failed);
        }
    }

    private static Trained scored(ScoringModel by, Table table) {
        WinModel model = by.stored().model();
        Binned binned = Binned.of(model.additive(), table);
        double[] logOdds = binned.logOdds();
        String[] grades = Arrays.stream(logOdds)
                .mapToObj(z -> by.grade(WinModel.probability(z)))
                .toArray(String[]::new);
        Double[] likeness = model.resemblance() == null
                ? new Double[logOdds.length]
                : model.resemblance().of(binned);
        Trained.Set[] sets = new Trained.Set[logOdds.length];
        Arrays.fill(sets, Trained.Set.OPEN);
        return new Trained(model, logOdds, grades, likeness, sets);
    }
}
