package org.likeness.crm.feature;

/** What sort of values a feature has. Everything but numbers and dates is treated as a category. */
public enum Kind {
    CATEGORY,
    /**
     * A category that names who of us looked after the record, a team or its owner. Some have few records, so that each is pulled to what all
     * have in common: partial pooling.
     */
    STAFF,
    /** Categories with an order, such as size bands. */
    BAND,
    NUMBER,
    /**
     * A number that is known only of records that were still open some time after they began. Whether it is unknown tells how soon a record
     * closed, which nobody knows of an open one: so {@code unknown} weighs nothing, in every way of learning.
     */
    LANDMARK,
    /** A day, as days since 1970-01-01. */
    DATE,
    /** The values {@code yes} and {@code no}. */
    YES_NO;

    /** Whether values are numbers that are cut into bins. */
    public boolean numeric() {
        return this == NUMBER || this == LANDMARK || this == DATE;
    }
}
