package org.likeness.crm.maths.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rates for many tests at once: q of the i-th smallest of m p-values is min over j ≥ i of m·p(j)/j.
 * Any number of tests; a NaN is no test, is not counted in m, and stays NaN. Source: Benjamini and Hochberg (1995), {@code p.adjust(p, "BH")} of R.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The q-values in the order of {@code p}. */
    public static double[] adjust(double[] p) {
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        int[] descending = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double smallest = 1;
        for (int k = 0; k < descending.length; k++) {
            int rank = descending.length - k;
            smallest = Math.min(smallest, p[descending[k]] * descending.length / rank);
            q[descending[k]] = smallest;
        }
        return q;
    }
}
