package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.maths.regression.Platt;

/** Learns an additive model by penalised logistic regression on learnt bins; the penalty is chosen by five-fold cross-fitting of both. */
final class RidgeLearner {
    /** Penalties to try, the strongest first; the search ends where a weaker one is worse. */
    private static final double[] PENALTIES = {1000, 300, 100, 30, 10, 3, 1};

    private static final double ROUGH = 1e-5;
    private static final double FINE = 1e-10;

    private RidgeLearner() {}

    static Choice choose(Lesson lesson) {
        FoldFit[] parts = IntStream.range(0, Folds.COUNT)
                .parallel()
                .mapToObj(fold -> new FoldFit(lesson, fold, ROUGH))
                .toArray(FoldFit[]::new);
        Choice best = null;
        for (double lambda : PENALTIES) {
            double[] candidate = new double[lesson.size()];
            double[] losses = Arrays.stream(parts)
                    .parallel()
                    .mapToDouble(part -> part.judge(lambda, candidate))
                    .toArray();
            double loss = Arrays.stream(losses).sum();
            if (best != null && loss >= best.loss()) {
                break;
            }
            best = new Choice(Recipe.ridge(lambda), loss, candidate);
        }
        return best;
    }

    /** The model of all rows, its terms multiplied by the slope of the calibration. */
    static AdditiveModel fit(Lesson lesson, double penalty, Platt calibration) {
        FoldFit all = new FoldFit(lesson, FoldFit.NONE, FINE);
        return model(lesson, all.bins(), all.weights(penalty), calibration);
    }

    /** Turns an intercept and a value per bin into terms that average 0. */
    static AdditiveModel model(Lesson lesson, List<Bins> bins, double[] weights, Platt calibration) {
        double base = weights[0];
        List<AdditiveModel.Term> terms = new ArrayList<>();
        int offset = 1;
        for (Bins some : bins) {
            Grain grain = lesson.grains().stream()
                    .filter(g -> g.column().key().equals(some.key()))
                    .findFirst()
                    .orElseThrow();
            int[][] counts = counts(lesson, grain, some);
            double mean = 0;
            for (int b = 0; b < some.size(); b++) {
                mean += weights[offset + b] * (counts[0][b] + counts[1][b]) / lesson.size();
            }
            double[] logOdds = new double[some.size()];
            for (int b = 0; b < some.size(); b++) {
                boolean seen = counts[0][b] + counts[1][b] > 0 && !AdditiveModel.neutral(some, b);
                logOdds[b] = seen ? calibration.b() * (weights[offset + b] - mean) : 0;
            }
            base += mean;
            terms.add(new AdditiveModel.Term(some, logOdds, counts[0], counts[1]));
            offset += some.size();
        }
        return new AdditiveModel(calibration.logOdds(base), List.copyOf(terms));
    }

    private static int[][] counts(Lesson lesson, Grain grain, Bins bins) {
        double[][] fine = lesson.counts(grain, FoldFit.NONE);
        int[] binOfCode = grain.binOfCode(bins);
        int[][] counts = new int[2][bins.size()];
        for (int code = 0; code < binOfCode.length; code++) {
            counts[0][binOfCode[code]] += (int) fine[0][code];
            counts[1][binOfCode[code]] += (int) fine[1][code];
        }
        return counts;
    }
}
