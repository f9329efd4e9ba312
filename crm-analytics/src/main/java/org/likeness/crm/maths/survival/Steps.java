package org.likeness.crm.maths.survival;

import java.util.Arrays;

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
    static double crossing(double[] time, double[] curve, double level) {
        int reached = firstAtOrBelow(curve, level + TOLERANCE, 0);
        if (reached < 0) {
            return Double.NaN;
        }
        if (curve[reached] < level - TOLERANCE) {
            return time[reached];
        }
        int left = firstAtOrBelow(curve, level - TOLERANCE, reached);
        if (left >= 0) {
            return (time[reached] + time[left]) / 2;
        }
        // a limit that ends in NaN has no known flat part
        boolean known = !Double.isNaN(curve[curve.length - 1]);
        return known ? (time[reached] + time[time.length - 1]) / 2 : Double.NaN;
    }

    private static int firstAtOrBelow(double[] curve, double level, int from) {
        for (int k = from; k < curve.length; k++) {
            if (curve[k] <= level) {
                return k;
            }
        }
        return -1;
    }
}
