package org.likeness.crm.maths.association;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds pairs and triples of values whose rows have a higher mean than those of every part. All pairs are looked at; triples
 * grow from a beam of the pairs with the greatest weighted relative accuracy, n/N·(mean − mean of all). Found are those with the greatest
 * n·(mean − best mean of a part). Rows fewer than the support asked for are passed over. Sources: Klösgen (1996); Lavrač et al. (2004).
 */
public final class SubgroupSearch {
    private static final int BEAM = 40;

    private final int[][] codes;
    private final boolean[][] usable;
    private final double[] y;
    private final int[] rows;
    private final double least;
    private final Map<Subgroup, double[]> sums = new HashMap<>();

    private SubgroupSearch(int[][] codes, boolean[][] usable, double[] y, int[] rows, double least) {
        this.codes = codes;
        this.usable = usable;
        this.y = y;
        this.rows = rows;
        this.least = least;
    }

    /**
     * The best subgroups.
     *
     * @param codes by feature and row
     * @param usable by feature and code: which values may take part
     * @param y what is averaged
     * @param rows the rows to look at
     * @param least fewest rows of a subgroup
     * @param most how many at most
     */
    public static List<Subgroup> of(int[][] codes, boolean[][] usable, double[] y, int[] rows, double least, int most) {
        return new SubgroupSearch(codes, usable, y, rows, least).search(most);
    }

    private List<Subgroup> search(int most) {
        for (int f = 0; f < codes.length; f++) {
            single(f);
        }
        List<int[]> features = new ArrayList<>();
        for (int a = 0; a < codes.length; a++) {
            for (int b = a + 1; b < codes.length; b++) {
                features.add(new int[] {a, b});
            }
        }
        List<Map<Subgroup, double[]>> pairs =
                features.parallelStream().map(pair -> pairs(pair[0], pair[1])).toList();
        pairs.forEach(sums::putAll);
        double mean = IntStream.of(rows).mapToDouble(row -> y[row]).average().orElse(0);
        List<Subgroup> beam = pairs.stream()
                .flatMap(some -> some.keySet().stream())
                .sorted(Comparator.comparingDouble((Subgroup s) -> mean * sums.get(s)[0] - sums.get(s)[1])
                        .thenComparing(Subgroup::toString))
                .limit(BEAM)
                .toList();
        List<Map<Subgroup, double[]>> triples =
                beam.parallelStream().map(this::triples).toList();
        triples.forEach(sums::putAll);
        return sums.keySet().stream()
                .filter(s -> s.features().size() > 1 && gain(s) > 1e-9)
                .sorted(Comparator.comparingDouble((Subgroup s) -> -gain(s)).thenComparing(Subgroup::toString))
                .limit(most)
                .toList();
    }

    private double gain(Subgroup s) {
        double[] sum = sums.get(s);
        double best = s.parts().stream()
                .map(sums::get)
                .mapToDouble(part -> part == null ? 0 : part[1] / part[0])
                .max()
                .orElseThrow();
        return sum[1] - sum[0] * best;
    }

    private void single(int f) {
        double[][] sum = new double[2][usable[f].length];
        for (int row : rows) {
            sum[0][codes[f][row]]++;
            sum[1][codes[f][row]] += y[row];
        }
        for (int code = 0; code < usable[f].length; code++) {
            if (usable[f][code] && sum[0][code] >= least) {
                sums.put(Subgroup.of(f, code), new double[] {sum[0][code], sum[1][code]});
            }
        }
    }

    private Map<Subgroup, double[]> pairs(int a, int b) {
        int columns = usable[b].length;
        double[][] sum = new double[2][usable[a].length * columns];
        for (int row : rows) {
            int cell = codes[a][row] * columns + codes[b][row];
            sum[0][cell]++;
            sum[1][cell] += y[row];
        }
        Map<Subgroup, double[]> found = new HashMap<>();
        for (int cell = 0; cell < sum[0].length; cell++) {
            if (sum[0][cell] >= least && usable[a][cell / columns] && usable[b][cell % columns]) {
                found.put(Subgroup.of(a, cell / columns, b, cell % columns), new double[] {sum[0][cell], sum[1][cell]});
            }
        }
        return found;
    }

    private Map<Subgroup, double[]> triples(Subgroup pair) {
        int[] inside = IntStream.of(rows).filter(row -> pair.has(codes, row)).toArray();
        Map<Subgroup, double[]> found = new HashMap<>();
        for (int f = 0; f < codes.length; f++) {
            if (pair.features().contains(f)) {
                continue;
            }
            double[][] sum = new double[2][usable[f].length];
            for (int row : inside) {
                sum[0][codes[f][row]]++;
                sum[1][codes[f][row]] += y[row];
            }
            for (int code = 0; code < usable[f].length; code++) {
                if (usable[f][code] && sum[0][code] >= least) {
                    Subgroup triple = Subgroup.of(
                            pair.features().get(0),
                            pair.codes().get(0),
                            pair.features().get(1),
                            pair.codes().get(1),
                            f,
                            code);
                    found.put(triple, new double[] {sum[0][code], sum[1][code]});
                }
            }
        }
        return found;
    }
}
