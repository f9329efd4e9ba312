package org.likeness.crm.maths.survival;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Reading functions that jump at sorted times and are level in between. */
final class Steps {
    /** How near a curve must come to a level to count as lying on it; the same as R's. */
    static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private Steps() {}

    /** The index of the last jump at or before that time, -1 before the first. */
    static int last(double[] time, double at) {
        int k = Arrays.binarySearch(time, at);
        return k < 0 ? -k - 2 : k;
    }

    /**
     * Where a falling curve crosses a level: the first time at or below it; if the curve is flat at exactly the level, the middle
     * of that flat part (its end is the next drop or, where none follows, the last time); {@code NaN} if it stays above. Points that are
     * {@code NaN} are passed over, as in R's {@code quantile.survfit}.
     */
    static double crossing(double[] time, IntToDoubleFunction curve, double level) {
        return crossing(time, curve, level, 0);
    }

    /** The same of a curve that is known to be above the level before some point; each point is asked for when it is needed. */
    static double crossing(double[] time, IntToDoubleFunction curve, double level, int from) {
        int reached = firstAtOrBelow(time.length, curve, level + TOLERANCE, from);
        if (reached == time.length) {
            return Double.NaN;
        }
        if (curve.applyAsDouble(reached) < level - TOLERANCE) {
            return time[reached];
        }
        int left = firstAtOrBelow(time.length, curve, level - TOLERANCE, reached);
        if (left < time.length) {
            return (time[reached] + time[left]) / 2;
        }
        // a limit that ends in NaN has no known flat part
        boolean known = !Double.isNaN(curve.applyAsDouble(time.length - 1));
        return known ? (time[reached] + time[time.length - 1]) / 2 : Double.NaN;
    }

    /** The first point at or below the level; their number where none is. */
    static int firstAtOrBelow(int points, IntToDoubleFunction curve, double level, int from) {
        int k = from;
        while (k < points && !(curve.applyAsDouble(k) <= level)) {
            k++;
        }
        return k;
    }
}
