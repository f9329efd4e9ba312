package org.likeness.crm.maths.regression;

import org.likeness.crm.maths.stats.Lift;

/**
 * The difference of two mean log-losses on the same records: mean of the differences record by record, its standard error s/√n and a 95% normal
 * interval (from some 30 records on). Below 0 the first is better. NaN with fewer than two records. It is the paired z-test; R
 * {@code mean(d) + c(-1, 1) * qnorm(.975) * sd(d) / sqrt(length(d))}.
 *
 * @param first mean log-loss of the first
 * @param second of the second
 * @param difference first − second
 */
public record LossDifference(
        double first, double second, double difference, double standardError, double low, double high) {

    /** Of log-odds that two models gave to the same records. */
    public static LossDifference of(double[] first, double[] second, boolean[] won) {
        int n = won.length;
        double one = 0;
        double two = 0;
        double[] off = new double[n];
        for (int i = 0; i < n; i++) {
            double a = Logit.loss(first[i], won[i]);
            double b = Logit.loss(second[i], won[i]);
            one += a / n;
            two += b / n;
            off[i] = a - b;
        }
        double difference = one - two;
        double sum = 0;
        for (double d : off) {
            sum += (d - difference) * (d - difference);
        }
        double error = n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1) / n);
        return new LossDifference(
                one, two, difference, error, difference - Lift.Z95 * error, difference + Lift.Z95 * error);
    }
}
