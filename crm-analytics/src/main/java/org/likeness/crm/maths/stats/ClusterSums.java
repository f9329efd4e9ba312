package org.likeness.crm.maths.stats;

import java.util.Arrays;

/**
 * The sums that sandwich variances of group contrasts need. A cluster that has no row in a group contributes (c₂(W − n·m₂))²,
 * which needs only ΣW², ΣWn and Σn² over clusters; the clusters that have rows in it replace their part.
 */
final class ClusterSums {
    private final double[] rows;
    private final double[] totals;
    private final double allRows;
    private final double allTotal;
    private final int clusters;

    /** Per cell (cluster × group that occurs): its group, its rows and total, and those of its whole cluster. */
    private int cells;

    private int[] cellGroup;
    private double[][] cell;
    private double ww;
    private double wn;
    private double nn;
    private int[][] cellsOfGroup;

    private ClusterSums(double[] y, int[] group, int groups, int[] cluster) {
        rows = new double[groups];
        totals = new double[groups];
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            rows[group[i]]++;
            totals[group[i]] += y[i];
            total += y[i];
        }
        allRows = y.length;
        allTotal = total;
        clusters = collect(y, group, groups, cluster);
    }

    static ClusterSums of(double[] y, int[] group, int groups, int[] cluster) {
        return new ClusterSums(y, group, groups, cluster);
    }

    double rows() {
        return allRows;
    }

    double rows(int group) {
        return rows[group];
    }

    double total() {
        return allTotal;
    }

    double total(int group) {
        return totals[group];
    }

    double mean(int group) {
        return totals[group] / rows[group];
    }

    double meanOutside(int group) {
        return (allTotal - totals[group]) / (allRows - rows[group]);
    }

    int clusters() {
        return clusters;
    }

    int clusters(int group) {
        return cellsOfGroup[group].length;
    }

    /** How many clusters have rows outside a group: all but those that lie wholly inside. */
    int clustersOutside(int group) {
        int outside = clusters;
        for (int k : cellsOfGroup[group]) {
            outside -= cell[0][k] == cell[2][k] ? 1 : 0;
        }
        return outside;
    }

    double variance(int group, double c1, double c2) {
        double m1 = mean(group);
        double m2 = rows[group] == allRows ? 0 : meanOutside(group);
        double sum = c2 * c2 * (ww - 2 * m2 * wn + m2 * m2 * nn);
        for (int k : cellsOfGroup[group]) {
            double away = c2 * (cell[3][k] - m2 * cell[2][k]);
            double inside = c1 * (cell[1][k] - m1 * cell[0][k]);
            double outside = c2 * (cell[3][k] - cell[1][k] - m2 * (cell[2][k] - cell[0][k]));
            sum += (inside + outside) * (inside + outside) - away * away;
        }
        return Math.max(0, clusters < allRows ? sum * clusters / (clusters - 1d) : sum);
    }

    private int collect(double[] y, int[] group, int groups, int[] cluster) {
        int[] order = Clusters.rowsByCluster(cluster);
        cellGroup = new int[y.length];
        cell = new double[4][y.length];
        int[] cellOf = new int[groups];
        Arrays.fill(cellOf, -1);
        int found = 0;
        for (int from = 0, to; from < order.length; from = to, found++) {
            to = Clusters.end(order, cluster, from);
            int firstCell = cells;
            double n = to - from;
            double w = 0;
            for (int k = from; k < to; k++) {
                int g = group[order[k]];
                if (cellOf[g] < firstCell) {
                    cellOf[g] = cells;
                    cellGroup[cells++] = g;
                }
                cell[0][cellOf[g]]++;
                cell[1][cellOf[g]] += y[order[k]];
                w += y[order[k]];
            }
            Arrays.fill(cell[2], firstCell, cells, n);
            Arrays.fill(cell[3], firstCell, cells, w);
            ww += w * w;
            wn += w * n;
            nn += n * n;
        }
        cellsOfGroup = Clusters.positionsByGroup(cellGroup, cells, groups);
        return found;
    }
}
