package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Screening;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.ScoreQuality;

/**
 * Trains a win model on a table: screens the features, learns from the rows that are not held out, judges on those that are,
 * and, where that beats the base rate beyond doubt, learns again from all closed rows for publishing. Same rows in any order, same
 * question: same model.
 */
final class WinTraining {
    /** Fewest won, and fewest lost, records to learn from. */
    static final int FEWEST = 40;

    private final Table table;
    private final WinQuestion question;
    private final Progress progress;
    private final int[] closed;
    private final int won;
    private final List<Warning> warnings = new ArrayList<>();

    private WinTraining(Table table, WinQuestion question, Progress progress) {
        this.table = table;
        this.question = question;
        this.progress = progress;
        this.closed = table.closedRows();
        this.won = (int) Arrays.stream(closed).filter(table::won).count();
        warnings.addAll(table.warnings());
    }

    static Trained train(Table table, WinQuestion question, Progress progress) {
        return new WinTraining(table, question, progress).train();
    }

    private Trained train() {
        if (Math.min(won, closed.length - won) < FEWEST) {
            return constant(WinModel.Status.INSUFFICIENT_DATA, null, null);
        }
        Split split = Split.of(table, closed, question.holdout());
        warnings.addAll(split.warnings());
        if (split.crossFitted()) {
            Nested.shared(table, closed, question.seed()).ifPresent(warnings::add);
        }
        progress.phase("checking", .2, .25);
        Predicate<String> insisted = question.features()::contains;
        Screening screening = Screening.of(table, split.training(), insisted, question.seed());
        warnings.addAll(screening.warnings());

        WinLearner.Learnt first = WinLearner.learn(
                lesson(screening.kept(), split.training(), screening.grains()::of),
                progress.phase("learning", .25, .5));
        double[] judged = split.crossFitted()
                ? Nested.logOdds(table, screening.kept(), closed, question.seed(), progress.phase("learning", .5, .6))
                : first.model().logOdds(table);
        ScoreQuality quality = quality(split, judged);
        if (!quality.beatsBase()) {
            return constant(WinModel.Status.NO_SIGNAL, split, quality);
        }
        progress.phase("refitting", .6, .8);
        WinLearner.Learnt published = split.crossFitted()
                ? first
                : WinLearner.again(first, lesson(screening.kept(), closed, c -> Grain.of(c, closed)));
        progress.phase("scoring", .8, .85);
        return scored(split, quality, published, judged);
    }

    private Lesson lesson(List<Column> columns, int[] rows, Function<Column, Grain> grain) {
        List<Grain> grains = columns.parallelStream().map(grain).toList();
        return Lesson.of(table, grains, rows, question.seed());
    }

    private ScoreQuality quality(Split split, double[] judged) {
        int[] rows = split.crossFitted() ? closed : split.heldOut();
        double[] probability = Arrays.stream(rows)
                .mapToDouble(row -> Logit.probability(judged[row]))
                .toArray();
        long seen = Arrays.stream(split.training()).filter(table::won).count();
        return ScoreQuality.of(probability, outcomes(rows), (double) seen / split.training().length);
    }

    private Trained scored(Split split, ScoreQuality quality, WinLearner.Learnt published, double[] judged) {
        AdditiveModel model = published.model();
        List<Grade> grades = Grade.of(published.crossFitted(), published.won());
        Binned binned = Binned.of(model, table);
        Resemblance resemblance = Resemblance.of(binned, closed);
        List<Drift> drift = Watch.drift(binned);
        warnings.addAll(Watch.of(binned, drift, closed));
        Trained.Set[] sets = sets(split);
        double[] logOdds = binned.logOdds();
        String[] names = new String[logOdds.length];
        for (int row = 0; row < logOdds.length; row++) {
            logOdds[row] = sets[row] == Trained.Set.HOLDOUT ? judged[row] : logOdds[row];
            names[row] = Grade.of(grades, Logit.probability(logOdds[row]));
        }
        Double[] likeness = resemblance == null ? new Double[names.length] : resemblance.of(binned);
        WinModel described =
                model(WinModel.Status.OK, split, quality, published.recipe(), model, grades, resemblance, drift);
        return new Trained(described, logOdds, names, likeness, sets);
    }

    /** Every score is the base rate, without grades. */
    private Trained constant(WinModel.Status status, Split split, ScoreQuality quality) {
        boolean oneSided = won == 0 || won == closed.length;
        double base = Logit.of(oneSided ? (won + .5) / (closed.length + 1) : (double) won / closed.length);
        double[] logOdds = new double[table.rows()];
        Arrays.fill(logOdds, base);
        WinModel model = model(status, split, quality, null, AdditiveModel.constant(base), List.of(), null, null);
        return new Trained(model, logOdds, new String[table.rows()], new Double[table.rows()], sets(split));
    }

    private WinModel model(
            WinModel.Status status,
            Split split,
            ScoreQuality quality,
            Recipe recipe,
            AdditiveModel additive,
            List<Grade> grades,
            Resemblance resemblance,
            List<Drift> drift) {
        int lost = closed.length - won;
        return new WinModel(
                question.subject(),
                question.pipeline(),
                status,
                closed.length,
                won,
                lost,
                table.rows() - closed.length,
                Math.max(0, FEWEST - won),
                Math.max(0, FEWEST - lost),
                split == null ? null : split.by(),
                quality,
                recipe,
                additive,
                grades,
                resemblance,
                drift,
                List.copyOf(warnings),
                null);
    }

    private Trained.Set[] sets(Split split) {
        Trained.Set[] sets = new Trained.Set[table.rows()];
        Arrays.setAll(sets, row -> table.closed(row) ? Trained.Set.TRAINING : Trained.Set.OPEN);
        if (split != null) {
            int[] heldOut = split.crossFitted() ? closed : split.heldOut();
            Arrays.stream(heldOut).forEach(row -> sets[row] = Trained.Set.HOLDOUT);
        }
        return sets;
    }

    private boolean[] outcomes(int[] rows) {
        boolean[] outcomes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = table.won(rows[i]);
        }
        return outcomes;
    }
}
