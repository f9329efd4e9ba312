package org.likeness.crm.transfer;

/** What commas and points stand for in the numbers of one column, as all of them together tell. */
enum CommaReading {
    /** Each number by its own form, and none could be another: a comma before three digits separates thousands. */
    BY_FORM,
    /** The same, though some number with a comma before three digits may as well be a decimal. */
    UNSURE,
    /** A comma stands between thousands, and no other value may have it before decimals. */
    THOUSANDS,
    /** A comma stands before decimals, and so does a point. */
    DECIMAL,
    /** A comma stands before decimals, and a point between thousands. */
    DECIMAL_POINTED;

    boolean decimal() {
        return this == DECIMAL || this == DECIMAL_POINTED;
    }
}
