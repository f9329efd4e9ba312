package org.likeness.crm.kernel;

/** What a field holds, and the Java type its value has. */
public enum FieldType {
    /** {@link String}, trimmed, never empty. */
    TEXT,
    /** {@link Long}. */
    WHOLE,
    /** {@link Double}, finite. */
    NUMBER,
    /** {@link java.math.BigDecimal}, money with at most four decimals. */
    MONEY,
    /** {@link Boolean}. */
    YES_NO,
    /** {@link java.time.Instant}; a date alone is its midnight in UTC. */
    MOMENT,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** {@link String}, one of the field's choices. */
    CHOICE,
    /** {@link Long}, the id of a record of another kind. */
    REFERENCE
}
