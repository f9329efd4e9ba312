package org.likeness.crm.maths.stats;

/** Sorting rows by cluster, in linear time; a row of cluster −1 is a cluster of its own. */
final class Clusters {
    private Clusters() {}

    /** Row numbers with equal clusters side by side, the rows that stand alone last. */
    static int[] rowsByCluster(int[] cluster) {
        int most = -1;
        for (int c : cluster) {
            most = Math.max(most, c);
        }
        int[] start = new int[most + 3];
        for (int c : cluster) {
            start[(c < 0 ? most + 1 : c) + 1]++;
        }
        for (int c = 0; c < most + 2; c++) {
            start[c + 1] += start[c];
        }
        int[] order = new int[cluster.length];
        for (int i = 0; i < cluster.length; i++) {
            order[start[cluster[i] < 0 ? most + 1 : cluster[i]]++] = i;
        }
        return order;
    }

    /** Where the cluster that begins at {@code from} ends. */
    static int end(int[] order, int[] cluster, int from) {
        int to = from + 1;
        while (cluster[order[from]] >= 0 && to < order.length && cluster[order[to]] == cluster[order[from]]) {
            to++;
        }
        return to;
    }

    static int[][] positionsByGroup(int[] group, int count, int groups) {
        int[] sizes = new int[groups];
        for (int i = 0; i < count; i++) {
            sizes[group[i]]++;
        }
        int[][] positions = new int[groups][];
        for (int g = 0; g < groups; g++) {
            positions[g] = new int[sizes[g]];
        }
        for (int i = count - 1; i >= 0; i--) {
            positions[group[i]][--sizes[group[i]]] = i;
        }
        return positions;
    }
}
