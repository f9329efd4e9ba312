package org.likeness.crm.maths.survival;

/**
 * The share that still lasts after a time, open stays counted as long as they were watched.
 *
 * <p>S(t) = Π<sub>s≤t</sub> (1 − d(s)/n(s)). Variance by Greenwood, S²·Σ d/(n(n−d)), or, where stays are clustered, by the
 * infinitesimal jackknife over clusters ({@link Jackknife}), which without clusters is the same. Band: pointwise 95%, log-log. Quantiles by R's
 * rule, their intervals by Brookmeyer and Crowley: where the band crosses the level. Whatever is not reached is {@code NaN}. From
 * one stay on; without stays S is 1 and every quantile {@code NaN}. Reference: Kaplan and Meier, JASA 53 (1958); Brookmeyer
 * and Crowley, Biometrics 38 (1982); R {@code survfit(conf.type = "log-log")}.
 */
public final class KaplanMeier {
    private final EventTable table;
    private final double[] survival;
    private final double[] greenwood;
    private double[] standardError;

    private KaplanMeier(EventTable table) {
        this.table = table;
        this.survival = new double[table.time.length];
        double s = 1;
        double variance = 0;
        this.greenwood = new double[survival.length];
        for (int k = 0; k < survival.length; k++) {
            double n = table.atRisk[k];
            double left = n - table.events[k];
            s *= left / n;
            variance += table.events[k] / (n * left);
            survival[k] = s;
            greenwood[k] = s == 0 ? Double.NaN : s * Math.sqrt(variance);
        }
    }

    public static KaplanMeier of(EventTable table) {
        return new KaplanMeier(table);
    }

    /** Found when first asked for: where stays are clustered it costs more than the curve. */
    private double[] errors() {
        if (standardError == null) {
            standardError = table.clustered() ? robust() : greenwood;
        }
        return standardError;
    }

    private double[] robust() {
        double[] before = new double[survival.length];
        double[] steps = new double[survival.length];
        for (int k = 0; k < survival.length; k++) {
            before[k] = k == 0 ? 1 : survival[k - 1];
            steps[k] = before[k] * table.events[k] / table.atRisk[k];
        }
        double[] error = new Jackknife(table, before).variance(Jackknife.ANY, steps);
        for (int k = 0; k < error.length; k++) {
            error[k] = survival[k] == 0 ? Double.NaN : Math.sqrt(error[k]);
        }
        return error;
    }

    /** The numbers behind the curve. */
    public EventTable table() {
        return table;
    }

    /** S(t): the share that lasts longer than t. */
    public double at(double t) {
        int k = Steps.last(table.time, t);
        return k < 0 ? 1 : survival[k];
    }

    /** The standard error of S(t), {@code NaN} where S is 0. */
    public double standardError(double t) {
        int k = Steps.last(table.time, t);
        return k < 0 ? 0 : errors()[k];
    }

    /** Lower end of the 95% band, {@code NaN} where S is 0 or 1. */
    public double low(double t) {
        return LogLog.low(at(t), standardError(t));
    }

    /** Upper end of the 95% band, {@code NaN} where S is 0 or 1. */
    public double high(double t) {
        return LogLog.high(at(t), standardError(t));
    }

    /** The time by which a share q of all have ended, with its 95% interval; 0 < q < 1. */
    public Quantile quantile(double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + q);
        }
        double level = 1 - q;
        double[] error = errors();
        // the upper limit is nowhere below the curve
        int reached = Steps.firstAtOrBelow(survival.length, k -> survival[k], level + Steps.TOLERANCE, 0);
        return new Quantile(
                timeOf(q),
                Steps.crossing(table.time, k -> LogLog.low(survival[k], error[k]), level),
                Steps.crossing(table.time, k -> LogLog.high(survival[k], error[k]), level, reached));
    }

    /** The time by which a share q of all have ended, without an interval; {@code NaN} where it is not reached. */
    public double timeOf(double q) {
        return Steps.crossing(table.time, k -> survival[k], 1 - q);
    }

    /**
     * The mean time when nobody is counted longer than tau: the area under S from 0 to tau. {@code NaN} without stays. A tau beyond
     * the largest time watched is not looked into, see {@link #horizon}.
     */
    public double restrictedMean(double tau) {
        if (table.n() == 0) {
            return Double.NaN;
        }
        double end = horizon(tau);
        double area = 0;
        double from = 0;
        double s = 1;
        for (int k = 0; k < survival.length && table.time[k] < end; k++) {
            area += s * (table.time[k] - from);
            from = table.time[k];
            s = survival[k];
        }
        return area + s * (end - from);
    }

    /** The horizon that {@link #restrictedMean} really uses: tau, but not beyond the largest time watched unless nobody lasted longer. */
    public double horizon(double tau) {
        double largest = table.largestTime();
        return table.n() > 0 && survival[survival.length - 1] == 0 ? tau : Math.min(tau, largest);
    }

    /** The times at which the curve falls, at most so many of them, the first and the last among them: for drawing. */
    public double[] drops(int atMost) {
        int count = 0;
        for (int events : table.events) {
            count += events > 0 ? 1 : 0;
        }
        double[] all = new double[count];
        int next = 0;
        for (int k = 0; k < table.time.length; k++) {
            if (table.events[k] > 0) {
                all[next++] = table.time[k];
            }
        }
        if (count <= atMost) {
            return all;
        }
        double[] some = new double[atMost];
        for (int i = 0; i < atMost; i++) {
            some[i] = all[(int) ((long) i * (count - 1) / (atMost - 1))];
        }
        return some;
    }
}
