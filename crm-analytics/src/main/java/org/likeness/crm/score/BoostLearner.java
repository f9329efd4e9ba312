package org.likeness.crm.score;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.maths.regression.Crossings;

/**
 * Learns an additive model by boosting: how many rounds, and whether crossings of features help, is chosen by five-fold
 * cross-fitting, each part choosing its crossings for itself.
 */
final class BoostLearner {
    private static final int MOST_CROSSED = 12;

    private final Lesson lesson;
    private final Shapes shapes;

    BoostLearner(Lesson lesson) {
        this.lesson = lesson;
        this.shapes = new Shapes(lesson);
    }

    /** Shapes learnt from all rows. */
    record Grown(double intercept, double[][] shapes, List<Crossings.Pair> pairs, Shapes coded) {}

    Choice choose(Progress.Phase progress) {
        List<BoostFit> parts = IntStream.range(0, Folds.COUNT)
                .mapToObj(fold -> new BoostFit(lesson, shapes, fold))
                .toList();
        List<BoostFit.Path> singles = each(fold -> parts.get(fold).singles(BoostFit.MOST_CHECKS));
        progress.at(.5);
        int rounds = best(singles);
        double loss = loss(singles, rounds);
        List<BoostFit.Path> crossed =
                each(fold -> parts.get(fold).crossed(singles.get(fold).at(rounds), MOST_CROSSED, BoostFit.MOST_CHECKS));
        progress.at(.9);
        int crossedRounds = best(crossed);
        boolean worthwhile = loss(crossed, crossedRounds) < (1 - Choice.WORTHWHILE) * loss;
        List<BoostFit.Path> chosen = worthwhile ? crossed : singles;
        int at = worthwhile ? crossedRounds : rounds;
        double[] logOdds = new double[lesson.size()];
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            BoostFit.Path path = chosen.get(fold);
            parts.get(fold).judge(path.intercept(), path.at(at), logOdds);
        }
        return new Choice(Recipe.boosted(rounds, worthwhile ? crossedRounds : 0), loss(chosen, at), logOdds);
    }

    Grown grow(Recipe recipe) {
        BoostFit all = new BoostFit(lesson, shapes, FoldFit.NONE);
        BoostFit.Path path = all.singles(recipe.rounds());
        double[][] reached = path.at(recipe.rounds());
        if (recipe.crossedRounds() > 0) {
            path = all.crossed(reached, MOST_CROSSED, recipe.crossedRounds());
            reached = path.at(recipe.crossedRounds());
        }
        return new Grown(path.intercept(), reached, all.pairs(), shapes);
    }

    private static List<BoostFit.Path> each(IntFunction<BoostFit.Path> work) {
        return IntStream.range(0, Folds.COUNT).parallel().mapToObj(work).toList();
    }

    private static int best(List<BoostFit.Path> paths) {
        int longest = paths.stream().mapToInt(p -> p.losses().size()).max().orElseThrow();
        return IntStream.range(0, longest)
                .boxed()
                .min((a, b) -> Double.compare(loss(paths, a), loss(paths, b)))
                .orElseThrow();
    }

    private static double loss(List<BoostFit.Path> paths, int check) {
        return paths.stream().mapToDouble(path -> path.loss(check)).sum();
    }
}
