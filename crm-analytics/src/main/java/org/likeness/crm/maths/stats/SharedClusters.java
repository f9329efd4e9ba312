package org.likeness.crm.maths.stats;

import java.util.Arrays;

/**
 * What clusters with rows in two periods contribute to the covariance of two contrasts, one of each period: Σ u₁u₂ over them, u the sum of a
 * cluster's linearised influence in one period, c₁ Σ(y − m₁) inside the group + c₂ Σ(y − m₂) outside. As in {@link ClusterSums}, clusters that have no row in
 * a group need only sums of products over all clusters. Linear in the rows.
 */
final class SharedClusters {
    /** Rows and total of a period, the earlier one first. */
    private static final int FACTS = 4;

    private final double[][] products = new double[2][2];
    private final int[] cellGroup;
    private final double[][] cell;
    private final int[][] cellsOfGroup;
    private int cells;

    SharedClusters(Rows earlier, Rows later, int groups) {
        int first = earlier.y().length;
        int[] cluster = Arrays.copyOf(earlier.cluster(), first + later.y().length);
        System.arraycopy(later.cluster(), 0, cluster, first, later.y().length);
        cellGroup = new int[cluster.length];
        cell = new double[cluster.length][];
        int[] order = Clusters.rowsByCluster(cluster);
        int[] cellOf = new int[groups];
        Arrays.fill(cellOf, -1);
        for (int from = 0, to; from < order.length && cluster[order[from]] >= 0; from = to) {
            to = Clusters.end(order, cluster, from);
            if (order[from] < first && order[to - 1] >= first) { // rows of a cluster keep their order
                add(order, from, to, earlier, later, cellOf);
            }
        }
        cellsOfGroup = Clusters.positionsByGroup(cellGroup, cells, groups);
    }

    private void add(int[] order, int from, int to, Rows earlier, Rows later, int[] cellOf) {
        int first = earlier.y().length;
        int firstCell = cells;
        double[] whole = new double[FACTS];
        for (int k = from; k < to; k++) {
            int period = order[k] < first ? 0 : 1;
            Rows rows = period == 0 ? earlier : later;
            int i = order[k] - period * first;
            int g = rows.group()[i];
            if (cellOf[g] < firstCell) {
                cellOf[g] = cells;
                cellGroup[cells] = g;
                cell[cells++] = new double[2 * FACTS];
            }
            double[] inside = cell[cellOf[g]];
            inside[2 * period]++;
            inside[2 * period + 1] += rows.y()[i];
            whole[2 * period]++;
            whole[2 * period + 1] += rows.y()[i];
        }
        for (int k = firstCell; k < cells; k++) {
            System.arraycopy(whole, 0, cell[k], FACTS, FACTS);
        }
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                products[a][b] += whole[a] * whole[2 + b];
            }
        }
    }

    /** One contrast: a group with mean {@code in} and weight {@code inside}, all others with mean {@code out} and weight {@code outside}. */
    record Contrast(double inside, double in, double outside, double out) {
        /** Influence of so many rows with that total inside, and of a whole cluster of which they are a part. */
        double of(double rows, double total, double allRows, double allTotal) {
            return inside * (total - in * rows) + outside * (allTotal - total - out * (allRows - rows));
        }
    }

    double covariance(int group, Contrast earlier, Contrast later) {
        double m1 = earlier.out();
        double m2 = later.out();
        double sum = earlier.outside()
                * later.outside()
                * (products[1][1] - m2 * products[1][0] - m1 * products[0][1] + m1 * m2 * products[0][0]);
        for (int k : cellsOfGroup[group]) {
            double[] c = cell[k];
            sum += earlier.of(c[0], c[1], c[4], c[5]) * later.of(c[2], c[3], c[6], c[7])
                    - earlier.of(0, 0, c[4], c[5]) * later.of(0, 0, c[6], c[7]);
        }
        return sum;
    }
}
