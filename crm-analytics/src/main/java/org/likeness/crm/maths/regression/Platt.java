package org.likeness.crm.maths.regression;

/**
 * Calibration of log-odds by a straight line: P(won) = 1/(1 + exp(−(a + b·z))) with b &gt; 0, by maximum likelihood
 * (Newton, a step halved until it does not worsen the likelihood). z must come from fits that did not see the row. Where the best b is not positive (nothing was learnt), b is
 * {@link #SMALLEST_SLOPE}, so that order is kept and every chance is near the average. Source: Platt (1999).
 *
 * @param a intercept
 * @param b slope; 1 where the scores were calibrated already
 */
public record Platt(double a, double b) {
    /** What b is where the data want no positive slope. */
    public static final double SMALLEST_SLOPE = 1e-3;

    private static final int HALVINGS = 30;

    /** Learns the line from log-odds and outcomes, each standing for n records of which some were won. */
    public static Platt of(double[] z, double[] n, double[] won) {
        double all = 0;
        double allWon = 0;
        for (int i = 0; i < z.length; i++) {
            all += n[i];
            allWon += won[i];
        }
        Platt line = new Platt(Logit.of(allWon / all), 0);
        for (int step = 0; step < 50; step++) {
            Platt next = line.towards(line.step(z, n, won, true), z, n, won);
            boolean done = Math.abs(next.a - line.a) + Math.abs(next.b - line.b) < 1e-12;
            line = next;
            if (done) {
                break;
            }
        }
        if (line.b >= SMALLEST_SLOPE && Double.isFinite(line.a)) {
            return line;
        }
        line = new Platt(Logit.of(allWon / all), SMALLEST_SLOPE);
        for (int step = 0; step < 20; step++) {
            line = line.towards(line.step(z, n, won, false), z, n, won);
        }
        return line;
    }

    /** The calibrated log-odds. */
    public double logOdds(double z) {
        return a + b * z;
    }

    /** The other line, or one on the way to it that fits no worse than this one. */
    private Platt towards(Platt other, double[] z, double[] n, double[] won) {
        double loss = loss(z, n, won);
        Platt next = other;
        for (int halving = 0;
                halving < HALVINGS && !(next.loss(z, n, won) <= loss + 1e-12 * Math.abs(loss));
                halving++) {
            next = new Platt((a + next.a) / 2, (b + next.b) / 2);
        }
        return next.loss(z, n, won) <= loss + 1e-12 * Math.abs(loss) ? next : this;
    }

    private double loss(double[] z, double[] n, double[] won) {
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            double y = logOdds(z[i]);
            loss += n[i] * (Math.log1p(Math.exp(-Math.abs(y))) + Math.max(y, 0)) - won[i] * y;
        }
        return loss;
    }

    private Platt step(double[] z, double[] n, double[] won, boolean slopeToo) {
        double ga = 0;
        double gb = 0;
        double haa = 0;
        double hab = 0;
        double hbb = 0;
        for (int i = 0; i < z.length; i++) {
            double p = Logit.probability(logOdds(z[i]));
            double residual = won[i] - n[i] * p;
            double weight = n[i] * p * (1 - p);
            ga += residual;
            gb += residual * z[i];
            haa += weight;
            hab += weight * z[i];
            hbb += weight * z[i] * z[i];
        }
        double det = haa * hbb - hab * hab;
        if (!slopeToo || det <= 1e-12 * haa * hbb) {
            return new Platt(a + ga / haa, b);
        }
        return new Platt(a + (hbb * ga - hab * gb) / det, b + (haa * gb - hab * ga) / det);
    }
}
