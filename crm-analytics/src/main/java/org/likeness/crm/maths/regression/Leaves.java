package org.likeness.crm.maths.regression;

import java.util.Arrays;

/** Newton steps by code: for each by itself, or for up to three ranges of ordered codes. */
final class Leaves {
    private Leaves() {}

    /** G/(H + λ) of every code. */
    static double[] single(double[] g, double[] h, double lambda) {
        double[] steps = new double[g.length];
        Arrays.setAll(steps, code -> g[code] / (h[code] + lambda));
        return steps;
    }

    /** The same for ranges of codes from 1, cut where the gain Σ G²/(H + λ) is largest; code 0 stands alone. */
    static double[] steps(double[] g, double[] h, int[] n, double lambda, double least) {
        double[] steps = new double[g.length];
        steps[0] = g[0] / (h[0] + Math.max(lambda, 5));
        if (g.length == 1) {
            return steps;
        }
        int first = cut(g, h, n, 1, g.length, lambda, least);
        if (first < 0) {
            fill(steps, g, h, 1, g.length, lambda);
            return steps;
        }
        int left = cut(g, h, n, 1, first, lambda, least);
        int right = cut(g, h, n, first, g.length, lambda, least);
        double leftGain = left < 0 ? -1 : gain(g, h, 1, left, first, lambda);
        double rightGain = right < 0 ? -1 : gain(g, h, first, right, g.length, lambda);
        int[] ends = leftGain < 0 && rightGain < 0
                ? new int[] {1, first, g.length}
                : leftGain >= rightGain ? new int[] {1, left, first, g.length} : new int[] {1, first, right, g.length};
        for (int k = 1; k < ends.length; k++) {
            fill(steps, g, h, ends[k - 1], ends[k], lambda);
        }
        return steps;
    }

    /** The best place to cut the codes from one up to another, −1 where no cut leaves enough rows on both sides or gains. */
    private static int cut(double[] g, double[] h, int[] n, int from, int to, double lambda, double least) {
        double allG = 0;
        double allH = 0;
        long allN = 0;
        for (int c = from; c < to; c++) {
            allG += g[c];
            allH += h[c];
            allN += n[c];
        }
        double best = allG * allG / (allH + lambda) + 1e-12;
        int at = -1;
        double sumG = 0;
        double sumH = 0;
        long sumN = 0;
        for (int c = from; c < to - 1; c++) {
            sumG += g[c];
            sumH += h[c];
            sumN += n[c];
            if (sumN < least) {
                continue;
            }
            if (allN - sumN < least) {
                break;
            }
            double rest = allG - sumG;
            double value = sumG * sumG / (sumH + lambda) + rest * rest / (allH - sumH + lambda);
            if (value > best) {
                best = value;
                at = c + 1;
            }
        }
        return at;
    }

    private static double gain(double[] g, double[] h, int from, int cut, int to, double lambda) {
        return value(g, h, from, cut, lambda) + value(g, h, cut, to, lambda) - value(g, h, from, to, lambda);
    }

    private static double value(double[] g, double[] h, int from, int to, double lambda) {
        double sumG = 0;
        double sumH = 0;
        for (int c = from; c < to; c++) {
            sumG += g[c];
            sumH += h[c];
        }
        return sumG * sumG / (sumH + lambda);
    }

    private static void fill(double[] steps, double[] g, double[] h, int from, int to, double lambda) {
        double sumG = 0;
        double sumH = 0;
        for (int c = from; c < to; c++) {
            sumG += g[c];
            sumH += h[c];
        }
        Arrays.fill(steps, from, to, sumG / (sumH + lambda));
    }
}
