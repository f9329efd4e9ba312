package org.likeness.crm.maths.regression;

import java.util.Arrays;

/**
 * Cuts a number into bins that differ in their win rate. Given won and lost counts of fine groups in ascending order, dynamic
 * programming finds the cuts with the largest binomial log-likelihood minus a penalty for every bin, no bin smaller than a
 * minimum. The same is done on the groups joined by pool-adjacent-violators, rising and falling; the better monotone solution is
 * taken unless free cuts gain more than two penalties over it.
 *
 * <p>Time grows with the square of the groups (about a hundred). No rows give one bin. Never NaN. Source: Ayer et al. (1955) for the pooling.
 */
public final class SupervisedBins {
    private SupervisedBins() {}

    /**
     * @param penalty log-likelihood that a further bin must gain; ½ ln(rows) is the Bayesian information criterion
     * @param least fewest rows in a bin
     * @return the bin of each group, ascending from 0
     */
    public static int[] of(double[] won, double[] lost, double penalty, double least) {
        int groups = won.length;
        int[] identity = new int[groups];
        Arrays.setAll(identity, g -> g);
        Cuts free = best(won, lost, identity, groups, penalty, least);
        Cuts rising = pooled(won, lost, penalty, least, 1);
        Cuts falling = pooled(won, lost, penalty, least, -1);
        Cuts monotone = rising.gain >= falling.gain ? rising : falling;
        return free.gain > monotone.gain + 2 * penalty ? free.bins : monotone.bins;
    }

    private record Cuts(int[] bins, double gain) {}

    private static Cuts pooled(double[] won, double[] lost, double penalty, double least, int direction) {
        int groups = won.length;
        int[] blockEnd = new int[groups];
        double[] w = new double[groups];
        double[] n = new double[groups];
        int blocks = 0;
        for (int g = 0; g < groups; g++) {
            blockEnd[blocks] = g + 1;
            w[blocks] = won[g];
            n[blocks++] = won[g] + lost[g];
            // joined while the rate of the earlier block does not lie on the right side of the later one's
            while (blocks > 1 && direction * (w[blocks - 2] * n[blocks - 1] - w[blocks - 1] * n[blocks - 2]) >= 0) {
                blocks--;
                w[blocks - 1] += w[blocks];
                n[blocks - 1] += n[blocks];
                blockEnd[blocks - 1] = blockEnd[blocks];
            }
        }
        int[] blockOf = new int[groups];
        double[] l = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(blockOf, b == 0 ? 0 : blockEnd[b - 1], blockEnd[b], b);
            l[b] = n[b] - w[b];
        }
        return best(Arrays.copyOf(w, blocks), l, blockOf, blocks, penalty, least);
    }

    private static Cuts best(double[] won, double[] lost, int[] blockOf, int blocks, double penalty, double least) {
        double[] sumWon = new double[blocks + 1];
        double[] sumLost = new double[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            sumWon[b + 1] = sumWon[b] + won[b];
            sumLost[b + 1] = sumLost[b] + lost[b];
        }
        double[] gain = new double[blocks + 1];
        int[] from = new int[blocks + 1];
        for (int to = 1; to <= blocks; to++) {
            gain[to] = logLikelihood(sumWon[to], sumLost[to]);
            for (int cut = 1; cut < to; cut++) {
                double w = sumWon[to] - sumWon[cut];
                double l = sumLost[to] - sumLost[cut];
                if (w + l < least || sumWon[cut] + sumLost[cut] < least) {
                    continue;
                }
                double candidate = gain[cut] + logLikelihood(w, l) - penalty;
                if (candidate > gain[to] + 1e-9) {
                    gain[to] = candidate;
                    from[to] = cut;
                }
            }
        }
        return new Cuts(binsOf(from, blocks, blockOf), gain[blocks]);
    }

    private static int[] binsOf(int[] from, int blocks, int[] blockOf) {
        int[] binOfBlock = new int[blocks];
        int bins = 0;
        for (int to = blocks; to > 0; to = from[to], bins++) {
            Arrays.fill(binOfBlock, from[to], to, bins);
        }
        int last = bins - 1;
        return Arrays.stream(blockOf).map(b -> last - binOfBlock[b]).toArray();
    }

    private static double logLikelihood(double won, double lost) {
        double n = won + lost;
        return (won > 0 ? won * Math.log(won / n) : 0) + (lost > 0 ? lost * Math.log(lost / n) : 0);
    }
}
