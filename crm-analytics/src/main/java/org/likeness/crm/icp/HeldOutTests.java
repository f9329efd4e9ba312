package org.likeness.crm.icp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.association.Subgroup;
import org.likeness.crm.maths.stats.BenjaminiHochberg;
import org.likeness.crm.maths.stats.DrawnMeans;
import org.likeness.crm.maths.stats.GroupContrasts;

/**
 * Tests subgroups on rows that the search for them did not see: inside against the rest of each part, one-sided, as {@link ValueTest}
 * tests values; the worst of the parts counts. Rows are halved, each half is searched and the other tests what was found; of two p the
 * smaller counts, doubled. At least ten rows (20 by revenue) must lie inside and outside, otherwise p is 1.
 */
final class HeldOutTests {
    private static final int HALVES = 2;
    private static final int FEWEST = 10;

    private final int[][] codes;
    private final double[] y;
    private final Table table;
    private final boolean byRevenue;
    private final Map<Subgroup, Double> smallest = new LinkedHashMap<>();

    HeldOutTests(int[][] codes, double[] y, Table table, boolean byRevenue) {
        this.codes = codes;
        this.y = y;
        this.table = table;
        this.byRevenue = byRevenue;
    }

    /** Subgroups that were found without some rows, and those rows. */
    void add(List<Subgroup> found, int[] unseen) {
        found.forEach(s -> smallest.merge(s, p(s, unseen), Math::min));
    }

    /** The false discovery rate of each subgroup that was found in one half at least. */
    Map<Subgroup, Double> falseDiscovery() {
        double[] q = BenjaminiHochberg.adjust(smallest.values().stream()
                .mapToDouble(p -> Math.min(1, HALVES * p))
                .toArray());
        Map<Subgroup, Double> result = new LinkedHashMap<>();
        int k = 0;
        for (Subgroup subgroup : smallest.keySet()) {
            result.put(subgroup, q[k++]);
        }
        return result;
    }

    private double p(Subgroup subgroup, int[] rows) {
        return subgroup.parts().stream()
                .mapToDouble(part -> p(subgroup, part, rows))
                .max()
                .orElseThrow();
    }

    private double p(Subgroup subgroup, Subgroup part, int[] rows) {
        int[] in = Arrays.stream(rows).filter(row -> part.has(codes, row)).toArray();
        int[] group =
                Arrays.stream(in).map(row -> subgroup.has(codes, row) ? 1 : 0).toArray();
        int inside = Arrays.stream(group).sum();
        if (Math.min(inside, in.length - inside) < (byRevenue ? ValueTest.FEWEST_BY_REVENUE : FEWEST)) {
            return 1;
        }
        double[] values = Arrays.stream(in).mapToDouble(row -> y[row]).toArray();
        int[] accounts = Arrays.stream(in).map(table::account).toArray();
        GroupContrasts contrasts = GroupContrasts.of(values, group, 2, accounts);
        double p = byRevenue
                ? ValueTest.ofRevenue(contrasts, DrawnMeans.of(values), 1)
                : counted(contrasts, values, group);
        if (Double.isNaN(p)) {
            return 1;
        }
        return contrasts.difference(1) > 0 ? p / 2 : 1 - p / 2;
    }

    private static double counted(GroupContrasts contrasts, double[] won, int[] group) {
        long[][] counts = new long[2][2];
        for (int i = 0; i < won.length; i++) {
            counts[group[i]][won[i] > 0 ? 0 : 1]++;
        }
        return ValueTest.ofCounts(contrasts, 1, counts[1][0], counts[1][1], counts[0][0], counts[0][1]);
    }
}
