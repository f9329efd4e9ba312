package org.likeness.crm.maths.survival;

import java.util.Arrays;

/**
 * The life table that all estimates are made from: for each distinct time how many were still there just before it, how
 * many ended then by each cause, and how many were last seen then. Ends come before censorings of the same time, as in R's
 * {@code survfit}. Built in O(n).
 */
public final class EventTable {
    final double[] time;
    final int[] atRisk;
    final int[] events;
    final int[][] eventsOf;
    final TimeOrder order;
    private final boolean clustered;
    private int censored;

    private EventTable(Observations seen) {
        this.order = TimeOrder.of(seen);
        this.clustered = seen.clustered();
        this.time = distinct();
        this.atRisk = new int[time.length];
        this.events = new int[time.length];
        this.eventsOf = new int[seen.causes()][];
        count();
    }

    public static EventTable of(Observations seen) {
        return new EventTable(seen);
    }

    private double[] distinct() {
        double[] times = new double[order.size()];
        int k = 0;
        for (int i = 0; i < times.length; i++) {
            double at = order.time(i);
            if (k == 0 || at != times[k - 1]) {
                times[k++] = at;
            }
        }
        return Arrays.copyOf(times, k);
    }

    private void count() {
        int k = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.time(i) != time[k]) {
                k++;
            }
            int cause = order.cause(i);
            if (cause == Observations.CENSORED) {
                censored++;
            } else {
                events[k]++;
                if (eventsOf[cause] == null) {
                    eventsOf[cause] = new int[time.length];
                }
                eventsOf[cause][k]++;
            }
            atRisk[k]++;
        }
        for (k = time.length - 2; k >= 0; k--) {
            atRisk[k] += atRisk[k + 1];
        }
    }

    /** How many stays. */
    public int n() {
        return order.size();
    }

    /** How many of them ended. */
    public int events() {
        return n() - censored;
    }

    /** How many ended by that cause. */
    public int events(int cause) {
        int sum = 0;
        for (int count : of(cause)) {
            sum += count;
        }
        return sum;
    }

    /** How many were last seen still lasting. */
    public int censored() {
        return censored;
    }

    /** The longest time anyone was watched, {@code NaN} without stays. */
    public double largestTime() {
        return n() == 0 ? Double.NaN : time[time.length - 1];
    }

    /** How many were still there, and watched, just before that time. */
    public int atRisk(double at) {
        int k = Arrays.binarySearch(time, at);
        int next = k < 0 ? -k - 1 : k;
        return next == time.length ? 0 : atRisk[next];
    }

    /** Mean time of those that ended, censored ones ignored: too short as long as any are; {@code NaN} without ends. */
    public double naiveMean() {
        double sum = 0;
        for (int k = 0; k < time.length; k++) {
            sum += time[k] * events[k];
        }
        return sum / events();
    }

    /** Median time of those that ended (the middle of the two middle ones), censored ones ignored; {@code NaN} without ends. */
    public double naiveMedian() {
        int ended = events();
        return ended == 0 ? Double.NaN : (ended((ended - 1) / 2) + ended(ended / 2)) / 2;
    }

    private double ended(int position) {
        int before = 0;
        int k = 0;
        while (before + events[k] <= position) {
            before += events[k++];
        }
        return time[k];
    }

    int[] of(int cause) {
        return cause < eventsOf.length && eventsOf[cause] != null ? eventsOf[cause] : new int[time.length];
    }

    /** Whether rows may belong together, so that their number overstates what is known. */
    boolean clustered() {
        return clustered;
    }
}
