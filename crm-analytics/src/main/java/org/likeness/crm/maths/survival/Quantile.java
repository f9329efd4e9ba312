package org.likeness.crm.maths.survival;

/**
 * A time by which a given share has ended, with its 95% interval.
 *
 * @param value {@code NaN} when the share is not reached
 * @param low {@code NaN} when the lower limit of the curve never comes so far down
 * @param high {@code NaN} when the upper limit of the curve never comes so far down
 */
public record Quantile(double value, double low, double high) {
    /** Whether the share was reached while anyone was watched. */
    public boolean reached() {
        return !Double.isNaN(value);
    }
}
