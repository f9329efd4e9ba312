package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableDigest;
import org.likeness.crm.stamp.RowDigest;
import org.likeness.crm.stamp.Stamp;

/**
 * Trains a win model on everything in the book and publishes it: reads, learns, then writes the model, all its scores and the
 * probabilities on open records in one transaction, so that a crash leaves the model that was published before.
 */
@ApplicationScoped
public class TrainingWinModel {
    private DataSource source;
    private Clock clock;
    private WinModels models;

    /** For CDI. */
    protected TrainingWinModel() {}

    @Inject
    public TrainingWinModel(DataSource source, WinModels models, Clock clock) {
        this.source = source;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Checks a question without training anything, so that a caller hears of a mistake at once.
     *
     * @throws org.likeness.crm.kernel.InvalidInput if it names features that do not exist or are protected
     */
    public void check(WinQuestion question) {
        try (Connection connection = source.getConnection()) {
            chosen(question, connection);
            Protection.read(connection).check(question.features());
        } catch (SQLException failed) {
            throw new IllegalStateException("The custom fields could not be read.", failed);
        }
    }

    /**
     * Trains and publishes.
     *
     * @return the id of the new model
     * @throws java.util.concurrent.CancellationException if the progress said so; nothing is kept then
     */
    public long train(WinQuestion question, Progress progress) {
        return run(question, progress, false).model();
    }

    /**
     * Trains a challenger, and publishes it only if it is no worse than the model in use by the rule of {@link Challenge}.
     *
     * @return what was decided; it is kept as well
     * @throws java.util.concurrent.CancellationException if the progress said so; nothing is kept then
     */
    public Challenge challenge(WinQuestion question, Progress progress) {
        return run(question, progress, true).decided();
    }

    private Ended run(WinQuestion question, Progress progress, boolean contested) {
        try (Connection connection = source.getConnection()) {
            Instant readAt = clock.instant();
            progress.phase("reading", 0, .2);
            Protection protection = Protection.read(connection);
            List<Feature> chosen = chosen(question, connection);
            protection.check(question.features());
            List<Feature> features = protection.allowed(chosen);
            Optional<ScoringModel> champion = contested
                    ? models.shelf().published(connection, question.subject(), question.pipeline())
                    : Optional.empty();
            RecordQuery query = RecordQuery.all(question.subject(), question.pipeline());
            Table read = new RecordReader(both(features, champion)).table(connection, query);
            Table table = read.only(read.columns().subList(0, features.size()));
            Contest contest = contested ? new Contest(question, champion, protection, connection, read, readAt) : null;
            Optional<Challenge> hopeless = contested ? contest.hopeless() : Optional.empty();
            if (hopeless.isPresent()) {
                Challenges.keep(connection, hopeless.get());
                return new Ended(null, hopeless.get());
            }
            Trained trained = WinTraining.train(table, question, progress);
            RowDigest digest = TableDigest.of(table);
            progress.phase("saving", .85, .85);
            Map<String, String> told = told(question, protection.leftOut(chosen), features, table);
            ModelWriter.Written written = new ModelWriter(connection, models.shelf(), clock)
                    .write(
                            table,
                            trained,
                            version -> stamp(question, told, version, digest, readAt),
                            progress,
                            contested ? contest.decide(trained) : null);
            if (!contested || written.decided().verdict().promotes()) {
                new CatchingUp(source, models).score(connection, question.subject(), readAt);
            }
            progress.at(1, "saving");
            return new Ended(written.id(), written.decided());
        } catch (SQLException failed) {
            throw new IllegalStateException("The win model could not be trained.", failed);
        }
    }

    /**
     * How a run ended.
     *
     * @param model id of the new model, {@code null} where none was trained
     * @param decided {@code null} where nothing was to be decided
     */
    private record Ended(Long model, Challenge decided) {}

    /** The features to learn from, then those that only the model in use knows. */
    private static List<Feature> both(List<Feature> features, Optional<ScoringModel> champion) {
        List<Feature> both = new ArrayList<>(features);
        champion.stream()
                .flatMap(model -> model.features().stream())
                .filter(f -> features.stream().noneMatch(own -> own.key().equals(f.key())))
                .forEach(both::add);
        return both;
    }

    private static List<Feature> chosen(WinQuestion question, Connection connection) throws SQLException {
        Catalogue catalogue = Catalogue.of(question.subject(), connection);
        List<Feature> chosen =
                catalogue.choose(question.features(), question.exclude(), AskedFeatures.read(connection));
        // bands repeat numbers that a model cuts by itself
        return question.features().isEmpty()
                ? chosen.stream().filter(f -> f.kind() != Kind.BAND).toList()
                : chosen;
    }

    /** What was left out by rule or looked at because it was asked for, and when the first and the last of the records closed. */
    private static Map<String, String> told(
            WinQuestion question, List<String> leftOut, List<Feature> features, Table table) {
        Map<String, String> told = new TreeMap<>();
        String asked = features.stream()
                .filter(f -> question.features().isEmpty() && !f.byDefault())
                .map(Feature::key)
                .collect(Collectors.joining(", "));
        if (!asked.isEmpty()) {
            told.put("asked", asked);
        }
        if (!leftOut.isEmpty()) {
            told.put(WinModel.BY_RULE, String.join(", ", leftOut));
        }
        IntSummaryStatistics days = Arrays.stream(table.closedRows())
                .map(table::closedDay)
                .filter(day -> day != Table.NO_DAY)
                .summaryStatistics();
        if (days.getCount() > 0) {
            told.put("closed", LocalDate.ofEpochDay(days.getMin()) + " – " + LocalDate.ofEpochDay(days.getMax()));
        }
        return told;
    }

    private Stamp stamp(WinQuestion question, Map<String, String> told, int version, RowDigest digest, Instant readAt) {
        Map<String, String> options = new TreeMap<>(question.options());
        options.putAll(told);
        return new Stamp(
                "win-model",
                version,
                new TreeMap<>(options),
                question.seed(),
                digest.rows(),
                digest.hex(),
                readAt,
                clock.instant());
    }
}
