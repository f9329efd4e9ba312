package org.likeness.crm.maths.survival;

import java.util.Arrays;

/**
 * What is still to be expected of someone who has lasted for a time t already, while several ends compete.
 *
 * <p>The chance to end by a cause, given that one still lasts: (CIF(∞) − CIF(t)) / S(t), where CIF is that of Aalen and Johansen
 * and S the Kaplan–Meier curve over all causes. CIF(∞) is as far as anyone was watched: the chances of all causes sum to less than 1 where the
 * longest watch left something unresolved. The remaining time: the time by which S has fallen to (1 − q)·S(t), less t. Nothing but
 * the curve is kept, at no more points than asked for, so that it costs little to keep; between kept points it is level. From one stay on; without
 * stays every chance is 0 and every time {@code NaN}. Reference: Putter, Fiocco and Geskus, Tutorial in biostatistics: competing
 * risks and multi-state models, Stat. Med. 26 (2007).
 */
public final class Course {
    private final double[] time;
    private final double[] lasting;
    private final double[][] ended;
    private final int n;
    private final int events;
    private final double watchedUpTo;

    private Course(EventTable table, int causes, int points, int fewest) {
        KaplanMeier curve = KaplanMeier.of(table);
        this.time = times(curve.drops(points), table.largestTime());
        this.lasting = Arrays.stream(time).map(curve::at).toArray();
        this.ended = new double[causes + 1][];
        AalenJohansen ends = AalenJohansen.of(table);
        for (int cause = 1; cause <= causes; cause++) {
            Incidence chance = ends.incidence(cause);
            ended[cause] = Arrays.stream(time).map(chance::at).toArray();
        }
        this.n = table.n();
        this.events = table.events();
        this.watchedUpTo = watchedUpTo(table, fewest);
    }

    /**
     * The course of these stays.
     *
     * @param causes how many causes there are; they are numbered from 1
     * @param points how many points of the curve to keep, at least 2
     * @param fewest see {@link #watched}
     */
    public static Course of(Observations seen, int causes, int points, int fewest) {
        return new Course(EventTable.of(seen), causes, points, fewest);
    }

    /** How many stays it was learnt from. */
    public int n() {
        return n;
    }

    /** How many of them have ended. */
    public int events() {
        return events;
    }

    /** Whether so many as were asked for were still there, and watched, at that time. */
    public boolean watched(double t) {
        return t <= watchedUpTo;
    }

    /** The share that lasts longer than t. */
    public double lasting(double t) {
        int k = Steps.last(time, t);
        return k < 0 ? 1 : lasting[k];
    }

    /** The chance to end by that cause at all. */
    public double chance(int cause) {
        return time.length == 0 ? 0 : ended[cause][time.length - 1];
    }

    /** The chance to end by that cause, given that one still lasts at t; {@code NaN} where nobody lasted so long. */
    public double chanceAfter(int cause, double t) {
        return chanceBetween(cause, t, Double.POSITIVE_INFINITY);
    }

    /** The chance to end by that cause after t and not after u, given that one still lasts at t; {@code NaN} where nobody lasted so long. */
    public double chanceBetween(int cause, double t, double u) {
        double left = lasting(t);
        return left <= 0 ? Double.NaN : Math.max(0, by(cause, u) - by(cause, t)) / left;
    }

    /** The share of those who will ever end by that cause who have done so by t: CIF(t)/CIF(∞); {@code NaN} if none ended so. */
    public double shareBy(int cause, double t) {
        return chance(cause) == 0 ? Double.NaN : by(cause, t) / chance(cause);
    }

    /** How much longer until a share q of those who still last at t have ended; {@code NaN} where that was not reached. */
    public double remaining(double q, double t) {
        double left = lasting(t);
        return left <= 0 ? Double.NaN : Steps.crossing(time, k -> lasting[k], left * (1 - q)) - t;
    }

    private double by(int cause, double t) {
        int k = Steps.last(time, t);
        return k < 0 ? 0 : ended[cause][k];
    }

    /** The drops, and the last time watched, to which the curve is level. */
    private static double[] times(double[] drops, double largest) {
        if (Double.isNaN(largest) || drops.length > 0 && drops[drops.length - 1] == largest) {
            return drops;
        }
        double[] times = Arrays.copyOf(drops, drops.length + 1);
        times[drops.length] = largest;
        return times;
    }

    private static double watchedUpTo(EventTable table, int fewest) {
        for (int k = table.time.length - 1; k >= 0; k--) {
            if (table.atRisk[k] >= fewest) {
                return table.time[k];
            }
        }
        return Double.NEGATIVE_INFINITY;
    }
}
