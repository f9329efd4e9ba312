package org.likeness.crm.feature;

/** What sort of values a feature has. Everything but numbers and dates is treated as a category. */
public enum Kind {
    CATEGORY,
    /** Categories with an order, such as size bands. */
    BAND,
    NUMBER,
    /** A day, as days since 1970-01-01. */
    DATE,
    /** The values {@code yes} and {@code no}. */
    YES_NO;

    /** Whether values are numbers that are cut into bins. */
    public boolean numeric() {
        return this == NUMBER || this == DATE;
    }
}
