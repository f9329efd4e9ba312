package org.likeness.crm.maths.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks pairs of features by how much crossing them explains of what single features left over: the score statistic
 * Σ over cells G²/H less its expectation, the number of occupied cells, where G and H are sums of residuals and curvatures. Source: the
 * idea of FAST, Lou et al. (2013), with a χ² score instead of a residual sum of squares.
 */
public final class Crossings {
    private Crossings() {}

    /** Two features by number, the lower first. */
    public record Pair(int a, int b, double score) {}

    /** The pairs with the highest scores, best first, at most so many and only those above 0. */
    public static List<Pair> best(short[][] codes, int[] sizes, double[] g, double[] h, int most) {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; b < sizes.length; b++) {
                all.add(new int[] {a, b});
            }
        }
        return IntStream.range(0, all.size())
                .parallel()
                .mapToObj(k -> score(codes, sizes, g, h, all.get(k)[0], all.get(k)[1]))
                .filter(pair -> pair.score > 0)
                .sorted(Comparator.comparingDouble((Pair p) -> -p.score)
                        .thenComparingInt(Pair::a)
                        .thenComparingInt(Pair::b))
                .limit(most)
                .toList();
    }

    private static Pair score(short[][] codes, int[] sizes, double[] g, double[] h, int a, int b) {
        double[] gs = new double[sizes[a] * sizes[b]];
        double[] hs = new double[gs.length];
        short[] first = codes[a];
        short[] second = codes[b];
        for (int i = 0; i < first.length; i++) {
            int cell = first[i] * sizes[b] + second[i];
            gs[cell] += g[i];
            hs[cell] += h[i];
        }
        double score = 0;
        for (int cell = 0; cell < gs.length; cell++) {
            score += hs[cell] >= 1 ? gs[cell] * gs[cell] / hs[cell] - 1 : 0;
        }
        return new Pair(a, b, score);
    }
}
