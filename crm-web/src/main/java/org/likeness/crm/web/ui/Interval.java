package org.likeness.crm.web.ui;

/** A 95% interval; an end that cannot be told is NaN. */
public record Interval(double low, double high) {

    public boolean covers(double value) {
        return low <= value && value <= high;
    }
}
