package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.maths.regression.Crossings;
import org.likeness.crm.maths.regression.ShapeBoosting;

/**
 * A lesson coded for boosting: each feature finely for its own shape, and coarsely for crossings. Codes are made without a look at
 * outcomes, so that every part of a cross-fitting may use the same ones. A feature that is the same in every row is left out.
 */
final class Shapes {
    private static final int COARSE = 8;
    private static final double LAMBDA = 1;
    private static final double CATEGORY_LAMBDA = 5;
    private static final double CROSSED_LAMBDA = 10;

    private final List<Bins> fine = new ArrayList<>();
    private final List<Bins> coarse = new ArrayList<>();
    private final List<short[]> fineCodes = new ArrayList<>();
    private final List<short[]> coarseCodes = new ArrayList<>();

    Shapes(Lesson lesson) {
        for (Grain grain : lesson.grains()) {
            double[] rows = new double[grain.size()];
            for (int row : lesson.rows()) {
                rows[grain.codes()[row]]++;
            }
            Bins some = grain.fine(rows, lesson.sizes());
            if (constant(rows, grain.binOfCode(some))) {
                continue;
            }
            Bins few = grain.coarse(rows, lesson.sizes(), COARSE);
            fine.add(some);
            coarse.add(few);
            fineCodes.add(codes(lesson, grain, some));
            coarseCodes.add(codes(lesson, grain, few));
        }
    }

    private static boolean constant(double[] rows, int[] binOfCode) {
        return IntStream.range(0, rows.length)
                        .filter(code -> rows[code] > 0)
                        .map(code -> binOfCode[code])
                        .distinct()
                        .count()
                < 2;
    }

    int features() {
        return fine.size();
    }

    Bins fine(int feature) {
        return fine.get(feature);
    }

    Bins coarse(int feature) {
        return coarse.get(feature);
    }

    /** A unit for each feature, over some positions of the lesson. */
    List<ShapeBoosting.Unit> singles(int[] positions) {
        List<ShapeBoosting.Unit> units = new ArrayList<>();
        for (int f = 0; f < fine.size(); f++) {
            boolean ordered = fine.get(f).cuts() != null;
            units.add(new ShapeBoosting.Unit(
                    some(fineCodes.get(f), positions),
                    fine.get(f).size(),
                    ordered,
                    ordered ? LAMBDA : CATEGORY_LAMBDA,
                    !crosses(f),
                    staff(f) ? CATEGORY_LAMBDA : 0));
        }
        return units;
    }

    /** A unit for each crossing. */
    List<ShapeBoosting.Unit> crossed(List<Crossings.Pair> pairs, int[] positions) {
        List<ShapeBoosting.Unit> units = new ArrayList<>();
        for (Crossings.Pair pair : pairs) {
            int size = coarse.get(pair.a()).size() * coarse.get(pair.b()).size();
            double pull = staff(pair.a()) || staff(pair.b()) ? CROSSED_LAMBDA : 0;
            units.add(new ShapeBoosting.Unit(cells(pair, positions), size, false, CROSSED_LAMBDA, false, pull));
        }
        return units;
    }

    /** The crossings that promise most, given what the single shapes leave over at some positions. */
    List<Crossings.Pair> promising(double[] residuals, double[] curvatures, int[] positions, int most) {
        int[] crossing = IntStream.range(0, coarse.size()).filter(this::crosses).toArray();
        short[][] codes = Arrays.stream(crossing)
                .mapToObj(f -> some(coarseCodes.get(f), positions))
                .toArray(short[][]::new);
        int[] sizes = Arrays.stream(crossing).map(f -> coarse.get(f).size()).toArray();
        return Crossings.best(codes, sizes, residuals, curvatures, most).stream()
                .map(pair -> new Crossings.Pair(crossing[pair.a()], crossing[pair.b()], pair.score()))
                .toList();
    }

    /** Who looked after a record counts the less, the fewer records tell of it, however long a shape grows. */
    private boolean staff(int feature) {
        return fine.get(feature).kind() == Kind.STAFF;
    }

    /** A landmark does not: whether it is known would come in with the other feature. */
    private boolean crosses(int feature) {
        return coarse.get(feature).kind() != Kind.LANDMARK;
    }

    /** Adds the value of shapes to the log-odds of some positions. */
    void add(double[][] shapes, List<Crossings.Pair> pairs, int[] positions, double[] logOdds) {
        for (int u = 0; u < shapes.length; u++) {
            double[] shape = shapes[u];
            for (int k = 0; k < positions.length; k++) {
                int i = positions[k];
                logOdds[k] += shape[u < fine.size() ? fineCodes.get(u)[i] : cell(pairs.get(u - fine.size()), i)];
            }
        }
    }

    /** Won and lost rows by unit and code. */
    int[][][] counts(List<Crossings.Pair> pairs, boolean[] won) {
        int[][][] counts = new int[fine.size() + pairs.size()][2][];
        IntStream.range(0, counts.length).parallel().forEach(u -> {
            Crossings.Pair pair = u < fine.size() ? null : pairs.get(u - fine.size());
            int size = pair == null
                    ? fine.get(u).size()
                    : coarse.get(pair.a()).size() * coarse.get(pair.b()).size();
            counts[u] = new int[2][size];
            for (int i = 0; i < won.length; i++) {
                counts[u][won[i] ? 0 : 1][pair == null ? fineCodes.get(u)[i] : cell(pair, i)]++;
            }
        });
        return counts;
    }

    /** The coarse bin that each fine one lies in. */
    int[] coarseOfFine(int feature) {
        int[] of = new int[fine.get(feature).size()];
        for (int i = 0; i < fineCodes.get(feature).length; i++) {
            of[fineCodes.get(feature)[i]] = coarseCodes.get(feature)[i];
        }
        return of;
    }

    private int cell(Crossings.Pair pair, int i) {
        return coarseCodes.get(pair.a())[i] * coarse.get(pair.b()).size()
                + coarseCodes.get(pair.b())[i];
    }

    private short[] cells(Crossings.Pair pair, int[] positions) {
        short[] cells = new short[positions.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = (short) cell(pair, positions[k]);
        }
        return cells;
    }

    private static short[] some(short[] all, int[] positions) {
        short[] some = new short[positions.length];
        for (int k = 0; k < some.length; k++) {
            some[k] = all[positions[k]];
        }
        return some;
    }

    private static short[] codes(Lesson lesson, Grain grain, Bins bins) {
        int[] binOfCode = grain.binOfCode(bins);
        short[] codes = new short[lesson.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (short) binOfCode[grain.codes()[lesson.rows()[i]]];
        }
        return codes;
    }
}
