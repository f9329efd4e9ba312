package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.Platt;
import org.likeness.crm.maths.regression.RidgeLogistic;
import org.likeness.crm.maths.regression.Stairs;
import org.likeness.crm.maths.regression.Tie;

/**
 * Learns an additive model by penalised logistic regression on stairs: numbers in bins of like size, made without a look at outcomes,
 * whose neighbours are pulled together. Best where rows are few; with more than {@value #MOST_ROWS} it gains nothing over bins that are
 * learnt, and is left out. The penalty is chosen by five-fold cross-fitting.
 */
final class SmoothLearner {
    static final int MOST_ROWS = 10_000;

    private static final int MOST_BINS = 12;
    private static final int MOST_COLUMNS = 300;
    private static final double[] PENALTIES = {300, 100, 30, 10, 3, 1};
    private static final double ROUGH = 1e-5;
    private static final double FINE = 1e-10;

    private final Lesson lesson;
    private final List<Bins> bins = new ArrayList<>();
    private final Stairs stairs;
    private final int[][] codes;

    private SmoothLearner(Lesson lesson) {
        this.lesson = lesson;
        long numbers = lesson.grains().stream().filter(Grain::ordered).count();
        int most = (int) Math.max(3, Math.min(MOST_BINS, MOST_COLUMNS / Math.max(1, numbers)));
        List<int[]> coded = new ArrayList<>();
        for (Grain grain : lesson.grains()) {
            double[] rows = new double[grain.size()];
            for (int row : lesson.rows()) {
                rows[grain.codes()[row]]++;
            }
            Bins some = grain.ordered() ? grain.coarse(rows, lesson.sizes(), most) : grain.fine(rows, lesson.sizes());
            int[] binOfCode = grain.binOfCode(some);
            bins.add(some);
            coded.add(Arrays.stream(lesson.rows())
                    .map(row -> binOfCode[grain.codes()[row]])
                    .toArray());
        }
        boolean[] ordered = new boolean[bins.size()];
        for (int f = 0; f < ordered.length; f++) {
            ordered[f] = bins.get(f).cuts() != null;
        }
        int[] sizes = bins.stream().mapToInt(Bins::size).toArray();
        codes = coded.toArray(int[][]::new);
        stairs = new Stairs(codes, sizes, ordered, lesson.size());
    }

    static Choice choose(Lesson lesson) {
        SmoothLearner learner = new SmoothLearner(lesson);
        RidgeLogistic[] parts = IntStream.range(0, Folds.COUNT)
                .mapToObj(fold -> learner.without(fold, ROUGH))
                .toArray(RidgeLogistic[]::new);
        Choice best = null;
        for (double lambda : PENALTIES) {
            double[] candidate = new double[lesson.size()];
            double[] losses = IntStream.range(0, Folds.COUNT)
                    .parallel()
                    .mapToDouble(fold -> learner.judge(fold, parts[fold].fit(lambda), candidate))
                    .toArray();
            double loss = Arrays.stream(losses).sum();
            if (best != null && loss >= best.loss()) {
                break;
            }
            best = new Choice(Recipe.smooth(lambda), loss, candidate);
        }
        return best;
    }

    static AdditiveModel fit(Lesson lesson, double penalty, Platt calibration) {
        SmoothLearner learner = new SmoothLearner(lesson);
        double[] heights = learner.without(FoldFit.NONE, FINE).fit(penalty);
        return RidgeLearner.model(lesson, learner.bins, learner.stairs.values(heights), calibration);
    }

    private RidgeLogistic without(int fold, double tolerance) {
        double[] n = new double[lesson.size()];
        double[] won = new double[lesson.size()];
        for (int i = 0; i < n.length; i++) {
            n[i] = lesson.folds()[i] == fold ? 0 : 1;
            won[i] = n[i] > 0 && lesson.won()[i] ? 1 : 0;
        }
        List<Tie> ties = IntStream.range(0, bins.size())
                .filter(f -> bins.get(f).kind() == Kind.LANDMARK)
                .mapToObj(f -> stairs.tie(f, rows(f, n)))
                .toList();
        return new RidgeLogistic(stairs, n, won, tolerance, ties);
    }

    private double[] rows(int feature, double[] n) {
        double[] rows = new double[bins.get(feature).size()];
        for (int i = 0; i < n.length; i++) {
            rows[codes[feature][i]] += n[i];
        }
        return rows;
    }

    private double judge(int fold, double[] weights, double[] logOdds) {
        double loss = 0;
        for (int i = 0; i < lesson.size(); i++) {
            if (lesson.folds()[i] == fold) {
                logOdds[i] = stairs.linear(weights, i);
                loss += Logit.loss(logOdds[i], lesson.won()[i]);
            }
        }
        return loss;
    }
}
