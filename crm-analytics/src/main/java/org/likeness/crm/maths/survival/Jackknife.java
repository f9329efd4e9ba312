package org.likeness.crm.maths.survival;

/**
 * Robust variance of an Aalen–Johansen curve F by the infinitesimal jackknife over clusters: Var F(t) = Σ<sub>c</sub>
 * (Σ<sub>i∈c</sub> ∂F(t)/∂w<sub>i</sub>)². For all times together in O(n log n).
 *
 * <p>With H(t) = Σ<sub>s≤t</sub> d/(n(n−d)) over all causes, the derivative with respect to the weight of a stay that ends at T is
 * G(t) = Σ<sub>s≤t</sub> [H(s−)ΔF(s) − ΔF(s)/n(s)] while it lasts, and from T on a constant plus a multiple of F(t):
 * G(T) + S(T−)·1{its cause}/n(T) + (H(T) − e)·(F(t) − F(T)), where e = 1/(n(T) − d(T)) if it ended at T and 0 if it was
 * censored. So a cluster's sum is r·G(t) + P + Q·F(t), with r the number of its stays still lasting, and the six sums of products of
 * (r, P, Q) over clusters can be kept while time passes. Taken over all causes it is 1 − S, whose variance with one stay per
 * cluster is Greenwood's.
 *
 * <p>Reference: Therneau, Crowson and Atkinson, Multi-state models and competing risks, vignette of R {@code survival};
 * {@code survfit(..., id, cluster)}.
 */
final class Jackknife {
    /** In place of a cause: an end by whatever cause. */
    static final int ANY = 0;

    private final EventTable table;
    private final double[] before;

    Jackknife(EventTable table, double[] before) {
        this.table = table;
        this.before = before;
    }

    /** The variance at each of the table's times. */
    double[] variance(int cause, double[] steps) {
        TimeOrder stays = table.order;
        Clusters clusters = new Clusters(stays);
        double[] variance = new double[steps.length];
        int i = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        for (int k = 0; k < steps.length; k++) {
            double n = table.atRisk[k];
            double left = n - table.events[k];
            f += steps[k];
            g += steps[k] * h - steps[k] / n;
            // where all that are left end together, S becomes 0 and F moves no more: the terms vanish
            h += left == 0 ? 0 : table.events[k] / (n * left);
            for (; i < stays.size() && stays.time(i) == table.time[k]; i++) {
                int ended = stays.cause(i);
                boolean counts = ended != Observations.CENSORED && (cause == ANY || ended == cause);
                double slope = h - (ended == Observations.CENSORED || left == 0 ? 0 : 1 / left);
                clusters.leave(stays.cluster(i), g + (counts ? before[k] / n : 0) - slope * f, slope);
            }
            variance[k] = clusters.sumOfSquares(g, f);
        }
        return variance;
    }

    /** Per cluster r, P and Q, beside each other because they are needed together, and the sums of their products. */
    private static final class Clusters {
        private final double[] all;
        private double rr;
        private double pp;
        private double qq;
        private double rp;
        private double rq;
        private double pq;

        Clusters(TimeOrder stays) {
            int most = -1;
            for (int i = 0; i < stays.size(); i++) {
                most = Math.max(most, stays.cluster(i));
            }
            all = new double[3 * (most + 1)];
            for (int i = 0; i < stays.size(); i++) {
                all[3 * stays.cluster(i)]++;
            }
            for (int c = 0; c <= most; c++) {
                rr += all[3 * c] * all[3 * c];
            }
        }

        void leave(int cluster, double constant, double slope) {
            int c = 3 * cluster;
            add(c, -1);
            all[c]--;
            all[c + 1] += constant;
            all[c + 2] += slope;
            add(c, 1);
        }

        private void add(int c, int sign) {
            double r = all[c];
            double p = all[c + 1];
            double q = all[c + 2];
            rr += sign * r * r;
            pp += sign * p * p;
            qq += sign * q * q;
            rp += sign * r * p;
            rq += sign * r * q;
            pq += sign * p * q;
        }

        double sumOfSquares(double g, double f) {
            return Math.max(0, g * g * rr + pp + f * f * qq + 2 * (g * rp + g * f * rq + f * pq));
        }
    }
}
