package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.maths.regression.Crossings;
import org.likeness.crm.maths.regression.Fusing;
import org.likeness.crm.maths.regression.Platt;

/**
 * Turns grown shapes into an additive model that people can read: what a crossing says of one of its features alone goes to that
 * feature, steps of a number that hardly differ are joined, and every term averages 0 over the rows.
 */
final class ShapeModel {
    private static final int MOST_STEPS = 16;
    private static final int SWEEPS = 10;

    private final Lesson lesson;
    private final BoostLearner.Grown grown;
    private final Shapes coded;
    private final double[][] shapes;
    private final int[][][] counts;

    ShapeModel(Lesson lesson, BoostLearner.Grown grown) {
        this.lesson = lesson;
        this.grown = grown;
        this.coded = grown.coded();
        this.shapes = grown.shapes();
        this.counts = coded.counts(grown.pairs(), lesson.won());
        for (int p = 0; p < grown.pairs().size(); p++) {
            purify(grown.pairs().get(p), coded.features() + p);
        }
    }

    AdditiveModel calibrated(Platt line) {
        List<AdditiveModel.Term> terms = new ArrayList<>();
        double base = grown.intercept();
        for (int u = 0; u < shapes.length; u++) {
            double mean = mean(u);
            base += mean;
            double[] centred =
                    Arrays.stream(shapes[u]).map(v -> line.b() * (v - mean)).toArray();
            for (int code = 0; code < centred.length; code++) {
                boolean neutral = u < coded.features() && AdditiveModel.neutral(coded.fine(u), code);
                centred[code] = neutral || rows(u, code) == 0 ? 0 : centred[code];
            }
            terms.add(u < coded.features() ? single(u, centred) : crossed(u, centred));
        }
        return new AdditiveModel(line.logOdds(base), List.copyOf(terms));
    }

    /** Moves what depends on one feature alone from the crossing to that feature's own shape, until nothing of it is left. */
    private void purify(Crossings.Pair pair, int u) {
        int columns = coded.coarse(pair.b()).size();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int side = 0; side < 2; side++) {
                int feature = side == 0 ? pair.a() : pair.b();
                double[] sums = new double[coded.coarse(feature).size()];
                double[] rows = new double[sums.length];
                for (int cell = 0; cell < shapes[u].length; cell++) {
                    int code = side == 0 ? cell / columns : cell % columns;
                    sums[code] += shapes[u][cell] * rows(u, cell);
                    rows[code] += rows(u, cell);
                }
                for (int cell = 0; cell < shapes[u].length; cell++) {
                    int code = side == 0 ? cell / columns : cell % columns;
                    shapes[u][cell] -= rows[code] == 0 ? 0 : sums[code] / rows[code];
                }
                int[] coarseOf = coded.coarseOfFine(feature);
                for (int fine = 0; fine < shapes[feature].length; fine++) {
                    double n = rows[coarseOf[fine]];
                    shapes[feature][fine] += n == 0 ? 0 : sums[coarseOf[fine]] / n;
                }
            }
        }
    }

    private AdditiveModel.Term single(int u, double[] logOdds) {
        Bins bins = coded.fine(u);
        if (bins.cuts() == null) {
            return new AdditiveModel.Term(bins, logOdds, counts[u][0], counts[u][1]);
        }
        int groups = logOdds.length - 1;
        double[] rows = IntStream.rangeClosed(1, groups)
                .mapToDouble(code -> rows(u, code))
                .toArray();
        int[] joined = Fusing.of(Arrays.copyOfRange(logOdds, 1, groups + 1), rows, MOST_STEPS, lesson.size() * 1e-6);
        int[] of = new int[groups + 1];
        for (int code = 1; code <= groups; code++) {
            of[code] = joined[code - 1] + 1;
        }
        double[] cuts = IntStream.range(1, groups)
                .filter(g -> joined[g] != joined[g - 1])
                .mapToDouble(g -> bins.cuts()[g - 1])
                .toArray();
        int[][] sums = new int[2][cuts.length + 2];
        double[] means = new double[cuts.length + 2];
        for (int code = 0; code < logOdds.length; code++) {
            sums[0][of[code]] += counts[u][0][code];
            sums[1][of[code]] += counts[u][1][code];
            means[of[code]] += logOdds[code] * rows(u, code);
        }
        Arrays.setAll(means, b -> sums[0][b] + sums[1][b] == 0 ? 0 : means[b] / (sums[0][b] + sums[1][b]));
        return new AdditiveModel.Term(bins.joined(cuts), means, sums[0], sums[1]);
    }

    private AdditiveModel.Term crossed(int u, double[] logOdds) {
        Crossings.Pair pair = grown.pairs().get(u - coded.features());
        return new AdditiveModel.Term(
                coded.coarse(pair.a()), coded.coarse(pair.b()), logOdds, counts[u][0], counts[u][1]);
    }

    private double mean(int u) {
        return IntStream.range(0, shapes[u].length)
                        .mapToDouble(code -> shapes[u][code] * rows(u, code))
                        .sum()
                / lesson.size();
    }

    private int rows(int u, int code) {
        return counts[u][0][code] + counts[u][1][code];
    }
}
