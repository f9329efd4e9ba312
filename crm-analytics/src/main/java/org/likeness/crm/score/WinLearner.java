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
    private static final int ENOUGH = 25_000;

    private WinLearner() {}

    /**
     * What was learnt.
     *
     * @param crossFitted calibrated probability of rows by fits that did not see them
     * @param won what came of those rows
     * @param calibration learnt from those fits
     */
    record Learnt(AdditiveModel model, double[] crossFitted, boolean[] won, Recipe recipe, Platt calibration) {}

    /** Chooses a recipe, and learns by it. */
    static Learnt learn(Lesson lesson, Progress.Phase progress) {
        Lesson sample = lesson.first(ENOUGH);
        Choice choice = choose(sample, progress);
        double[] ones = new double[sample.size()];
        double[] won = new double[sample.size()];
        Arrays.fill(ones, 1);
        Arrays.setAll(won, i -> sample.won()[i] ? 1 : 0);
        Platt calibration = Platt.of(choice.logOdds(), ones, won);
        double[] crossFitted = Arrays.stream(choice.logOdds())
                .map(z -> Logit.probability(calibration.logOdds(z)))
                .toArray();
        progress.at(.8);
        AdditiveModel model = fit(lesson, choice.recipe(), calibration);
        progress.at(1);
        return new Learnt(model, crossFitted, sample.won(), choice.recipe(), calibration);
    }

    /** Learns from more rows what was learnt before: by the same recipe, with the same calibration. */
    static Learnt again(Learnt before, Lesson lesson) {
        AdditiveModel model = fit(lesson, before.recipe, before.calibration);
        return new Learnt(model, before.crossFitted, before.won, before.recipe, before.calibration);
    }

    private static AdditiveModel fit(Lesson lesson, Recipe recipe, Platt calibration) {
        if (recipe.smooth()) {
            return SmoothLearner.fit(lesson, recipe.penalty(), calibration);
        }
        return recipe.ridge()
                ? RidgeLearner.fit(lesson, recipe.penalty(), calibration)
                : new ShapeModel(lesson, new BoostLearner(lesson).grow(recipe)).calibrated(calibration);
    }

    private static Choice choose(Lesson lesson, Progress.Phase progress) {
        Choice ridge = RidgeLearner.choose(lesson);
        progress.at(.2);
        Choice plain = lesson.size() > SmoothLearner.MOST_ROWS ? ridge : ridge.or(SmoothLearner.choose(lesson));
        progress.at(.3);
        Choice boosted = new BoostLearner(lesson).choose(share -> progress.at(.3 + .5 * share));
        return plain.or(boosted);
    }
}
