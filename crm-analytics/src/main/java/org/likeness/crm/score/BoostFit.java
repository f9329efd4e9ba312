package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.maths.regression.Crossings;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.ShapeBoosting;

/**
 * Boosting that does not see the rows of one part, and its path: the shapes and the log-loss on that part every few rounds, first with
 * single features, then with crossings on top.
 */
final class BoostFit {
    static final int ROUNDS = 5;
    static final int MOST_CHECKS = 60;

    private static final double RATE = .05;
    private static final int PATIENCE = 4;

    private final Lesson lesson;
    private final Shapes shapes;
    private final int[] seen;
    private final int[] unseen;
    private final boolean[] won;
    private List<Crossings.Pair> pairs = List.of();

    BoostFit(Lesson lesson, Shapes shapes, int without) {
        this.lesson = lesson;
        this.shapes = shapes;
        this.seen = IntStream.range(0, lesson.size())
                .filter(i -> lesson.folds()[i] != without)
                .toArray();
        this.unseen = IntStream.range(0, lesson.size())
                .filter(i -> lesson.folds()[i] == without)
                .toArray();
        this.won = new boolean[seen.length];
        for (int k = 0; k < seen.length; k++) {
            won[k] = lesson.won()[seen[k]];
        }
    }

    /** Shapes and losses on the unseen rows, check by check; the first is before any round. */
    record Path(double intercept, List<double[][]> shapes, List<Double> losses) {
        /** The loss at a check, of the last one where the path ended before. */
        double loss(int check) {
            return losses.get(Math.min(check, losses.size() - 1));
        }

        double[][] at(int check) {
            return shapes.get(Math.min(check, shapes.size() - 1));
        }
    }

    List<Crossings.Pair> pairs() {
        return pairs;
    }

    /** Grows the shapes of single features for at most so many checks. */
    Path singles(int checks) {
        ShapeBoosting boosting = new ShapeBoosting(shapes.singles(seen), won, RATE, leastInLeaf());
        return path(boosting, 0, shapes.features(), checks);
    }

    /** Grows crossings on top of shapes that were reached, the most promising ones of these rows. */
    Path crossed(double[][] reached, int most, int checks) {
        List<ShapeBoosting.Unit> units = new ArrayList<>(shapes.singles(seen));
        ShapeBoosting single = new ShapeBoosting(units, won, RATE, leastInLeaf());
        single.resume(reached);
        pairs = shapes.promising(single.residuals(), single.curvatures(), seen, most);
        units.addAll(shapes.crossed(pairs, seen));
        ShapeBoosting boosting = new ShapeBoosting(units, won, RATE, leastInLeaf());
        boosting.resume(reached);
        return path(boosting, shapes.features(), units.size(), checks);
    }

    /** Log-odds of the unseen rows, by position of the lesson. */
    void judge(double intercept, double[][] reached, double[] logOdds) {
        double[] z = logOdds(intercept, reached);
        for (int k = 0; k < unseen.length; k++) {
            logOdds[unseen[k]] = z[k];
        }
    }

    private Path path(ShapeBoosting boosting, int from, int to, int checks) {
        Path path = new Path(boosting.intercept(), new ArrayList<>(), new ArrayList<>());
        int best = 0;
        for (int check = 0; check <= checks; check++) {
            boosting.rounds(from, to, check > 0 ? ROUNDS : 0);
            double[][] now = boosting.shapes();
            path.shapes.add(now);
            path.losses.add(loss(path.intercept, now));
            best = path.losses.get(check) < path.losses.get(best) ? check : best;
            if (unseen.length > 0 && check - best >= PATIENCE) {
                break;
            }
        }
        return path;
    }

    private double loss(double intercept, double[][] reached) {
        double[] z = logOdds(intercept, reached);
        double loss = 0;
        for (int k = 0; k < z.length; k++) {
            loss += Logit.loss(z[k], lesson.won()[unseen[k]]);
        }
        return loss;
    }

    private double[] logOdds(double intercept, double[][] reached) {
        double[] z = new double[unseen.length];
        java.util.Arrays.fill(z, intercept);
        shapes.add(reached, pairs, unseen, z);
        return z;
    }

    private double leastInLeaf() {
        return Math.max(10, seen.length / 500d);
    }
}
