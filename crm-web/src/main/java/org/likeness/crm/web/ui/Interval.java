package org.likeness.crm.web.ui;

/** A 95% interval; an end that cannot be told is NaN. */
public record Interval(double low, double high) {

    /** From ends that may be unknown; {@code null} when both are. */
    public static Interval of(Double low, Double high) {
        return low == null && high == null
                ? null
                : new Interval(low == null ? Double.NaN : low, high == null ? Double.NaN : high);
    }

    public boolean covers(double value) {
        return low <= value && value <= high;
    }
}
