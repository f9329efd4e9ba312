package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.OneHot;
import org.likeness.crm.maths.regression.Patterns;
import org.likeness.crm.maths.regression.RidgeLogistic;
import org.likeness.crm.maths.regression.Tie;

/** One fit that does not see the rows of one part: bins and weights learnt from all the others. */
final class FoldFit {
    /** Stands for no part: every row is seen. */
    static final int NONE = -1;

    private final Lesson lesson;
    private final int without;
    private final List<Bins> bins = new ArrayList<>();
    private final Patterns patterns;
    private final OneHot oneHot;
    private final RidgeLogistic regression;

    FoldFit(Lesson lesson, int without, double tolerance) {
        this.lesson = lesson;
        this.without = without;
        List<int[]> codes = new ArrayList<>();
        Map<Integer, double[]> tied = new TreeMap<>();
        for (Grain grain : lesson.grains()) {
            double[][] counts = lesson.counts(grain, without);
            Bins learnt = grain.learn(counts[0], counts[1], lesson.sizes());
            int[] binOfCode = grain.binOfCode(learnt);
            if (occupied(rows(counts, binOfCode, learnt.size())) > 1) {
                if (learnt.kind() == Kind.LANDMARK) {
                    tied.put(bins.size(), rows(counts, binOfCode, learnt.size()));
                }
                bins.add(learnt);
                codes.add(coded(grain.codes(), binOfCode));
            }
        }
        int[][] all = codes.toArray(int[][]::new);
        patterns = Patterns.of(all, lesson.size());
        int[] sizes = bins.stream().mapToInt(Bins::size).toArray();
        oneHot = new OneHot(patterns.codes(all), sizes, patterns.count());
        double[] n = new double[patterns.count()];
        double[] won = new double[patterns.count()];
        for (int i = 0; i < lesson.size(); i++) {
            if (lesson.folds()[i] != without) {
                n[patterns.of()[i]]++;
                won[patterns.of()[i]] += lesson.won()[i] ? 1 : 0;
            }
        }
        List<Tie> ties = tied.entrySet().stream()
                .map(one -> oneHot.tie(one.getKey(), one.getValue()))
                .toList();
        regression = new RidgeLogistic(oneHot, n, won, tolerance, ties);
    }

    List<Bins> bins() {
        return bins;
    }

    /** Weights with this penalty: intercept, then bin by bin. */
    double[] weights(double lambda) {
        return regression.fit(lambda);
    }

    /** Writes the log-odds of the rows that were not seen to their positions, and answers their summed log-loss. */
    double judge(double lambda, double[] logOdds) {
        double[] weights = regression.fit(lambda);
        double loss = 0;
        for (int i = 0; i < lesson.size(); i++) {
            if (lesson.folds()[i] == without) {
                double z = oneHot.linear(weights, patterns.of()[i]);
                logOdds[i] = z;
                loss += Logit.loss(z, lesson.won()[i]);
            }
        }
        return loss;
    }

    private int[] coded(int[] fine, int[] binOfCode) {
        int[] codes = new int[lesson.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = binOfCode[fine[lesson.rows()[i]]];
        }
        return codes;
    }

    private static double[] rows(double[][] counts, int[] binOfCode, int size) {
        double[] rows = new double[size];
        for (int code = 0; code < binOfCode.length; code++) {
            rows[binOfCode[code]] += counts[0][code] + counts[1][code];
        }
        return rows;
    }

    private static long occupied(double[] rows) {
        return Arrays.stream(rows).filter(some -> some > 0).count();
    }
}
