package org.likeness.crm.score;

import java.util.Arrays;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.Platt;

/**
 * Learns an additive model: penalised logistic regression, or boosted shapes with crossings where inner cross-fitting prefers them
 * clearly; the calibration is learnt from the same log-odds of rows that a fit did not see. Choices are made on at most
 * {@value #ENOUGH} rows, the model is learnt from all. Same lesson, same model, bit for bit.
 */
final class WinLearner {
    private static final int ENOUGH = 120_000;

    private WinLearner() {}

    /**
     * What was learnt.
     *
     * @param crossFitted calibrated probability of rows by fits that did not see them
     * @param won what came of those rows
     */
    record Learnt(AdditiveModel model, double[] crossFitted, boolean[] won, Recipe recipe) {}

    /**
     * Learns.
     *
     * @param known a recipe chosen before, {@code null} to choose one
     */
    static Learnt learn(Lesson lesson, Recipe known, Progress.Phase progress) {
        Lesson sample = lesson.first(ENOUGH);
        Choice choice = choose(sample, known, progress);
        Recipe recipe = choice.recipe();
        double[] ones = new double[sample.size()];
        double[] won = new double[sample.size()];
        Arrays.fill(ones, 1);
        Arrays.setAll(won, i -> sample.won()[i] ? 1 : 0);
        Platt calibration = Platt.of(choice.logOdds(), ones, won);
        double[] crossFitted = Arrays.stream(choice.logOdds())
                .map(z -> Logit.probability(calibration.logOdds(z)))
                .toArray();
        progress.at(.8);
        AdditiveModel model = recipe.ridge()
                ? RidgeLearner.fit(lesson, recipe.penalty(), calibration)
                : new ShapeModel(lesson, new BoostLearner(lesson).grow(recipe)).calibrated(calibration);
        progress.at(1);
        return new Learnt(model, crossFitted, sample.won(), recipe);
    }

    private static Choice choose(Lesson lesson, Recipe known, Progress.Phase progress) {
        Choice ridge = known == null
                ? RidgeLearner.choose(lesson, RidgeLearner.PENALTIES)
                : known.ridge() ? RidgeLearner.choose(lesson, new double[] {known.penalty()}) : null;
        progress.at(.3);
        if (known != null && known.ridge()) {
            return ridge;
        }
        Choice boosted = new BoostLearner(lesson).choose(known, share -> progress.at(.3 + .5 * share));
        return ridge == null || boosted.loss() < (1 - Choice.WORTHWHILE) * ridge.loss() ? boosted : ridge;
    }
}
