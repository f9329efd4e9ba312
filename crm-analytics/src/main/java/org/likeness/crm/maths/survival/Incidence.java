package org.likeness.crm.maths.survival;

import java.util.function.Supplier;

/**
 * The chance to have ended by a given cause within a given time, while other causes compete (Aalen–Johansen).
 *
 * <p>F(t) = Σ<sub>s≤t</sub> S(s−)·d(s)/n(s), where d are the ends by this cause at s, n those at risk, and S the Kaplan–Meier curve
 * over all causes. Its standard error is the infinitesimal jackknife over clusters, see {@link Jackknife}. Reference: Aalen and
 * Johansen, An empirical transition matrix, Scand. J. Stat. 5 (1978).
 */
public final class Incidence {
    private final double[] time;
    private final double[] chance;
    private final Supplier<double[]> estimate;
    private double[] variance;

    Incidence(double[] time, double[] chance, Supplier<double[]> variance) {
        this.time = time;
        this.chance = chance;
        this.estimate = variance;
    }

    /** The chance to have ended by this cause at or before that time; constant after the last time watched. */
    public double at(double t) {
        int k = Steps.last(time, t);
        return k < 0 ? 0 : chance[k];
    }

    /** The chance to end by this cause as far as was watched, CIF(∞). */
    public double ultimate() {
        return time.length == 0 ? 0 : chance[time.length - 1];
    }

    /** The standard error of {@link #at}. */
    public double standardError(double t) {
        if (variance == null) {
            variance = estimate.get(); // costs more than the curve, and not every reader asks
        }
        int k = Steps.last(time, t);
        return k < 0 ? 0 : Math.sqrt(variance[k]);
    }

    /** Lower end of the pointwise 95% log-log interval, {@code NaN} where the chance is 0 or 1. */
    public double low(double t) {
        return LogLog.low(at(t), standardError(t));
    }

    /** Upper end of the pointwise 95% log-log interval, {@code NaN} where the chance is 0 or 1. */
    public double high(double t) {
        return LogLog.high(at(t), standardError(t));
    }

    /**
     * The first time by which that share of all who will ever end by this cause have ended: the smallest t with
     * CIF(t)/CIF(∞) ≥ share. {@code NaN} if none ended so.
     */
    public double timeOfShare(double share) {
        double goal = share * ultimate() * (1 - 1e-12);
        for (int k = 0; k < time.length; k++) {
            if (chance[k] > 0 && chance[k] >= goal) {
                return time[k];
            }
        }
        return Double.NaN;
    }
}
