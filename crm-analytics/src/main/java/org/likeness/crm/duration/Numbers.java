package org.likeness.crm.duration;

/** What is not known is {@code null} in a report, because JSON has no {@code NaN}. */
public final class Numbers {
    private Numbers() {}

    /** The number, or {@code null} for {@code NaN} and infinities. */
    public static Double known(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
