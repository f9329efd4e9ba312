package org.likeness.crm.maths.stats;

/**
 * How much the odds to win differ inside a group from those outside, on the log scale, smoothed after Jeffreys: half a
 * record is added to each of the four counts, so that it is finite for every table. Standard error √Σ 1/(count + ½), normal interval. 0
 * means no difference. Source: Haldane (1955), Anscombe (1956).
 *
 * @param value ln of the odds ratio
 * @param low lower end of the 95% interval
 * @param high upper end
 */
public record LogOddsRatio(double value, double low, double high) {

    /** Compares won and lost inside a group with won and lost outside it. */
    public static LogOddsRatio of(long wonInside, long lostInside, long wonOutside, long lostOutside) {
        double a = wonInside + .5;
        double b = lostInside + .5;
        double c = wonOutside + .5;
        double d = lostOutside + .5;
        double value = Math.log(a * d / (b * c));
        double half = Lift.Z95 * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return new LogOddsRatio(value, value - half, value + half);
    }

    /**
     * The same with an interval wider by a factor, as repeated accounts demand.
     *
     * @param factor root of the design effect, at least 1; the interval is NaN where it is
     */
    public LogOddsRatio widened(double factor) {
        return new LogOddsRatio(value, value - (value - low) * factor, value + (high - value) * factor);
    }
}
