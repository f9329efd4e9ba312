package org.likeness.crm.feature;

import org.likeness.crm.kernel.Outcome;

/**
 * What is known of one record.
 *
 * @param values by feature: a text, a number, or {@code null}
 */
public record RecordValues(long id, Outcome outcome, Object[] values) implements Values {
    @Override
    public void text(int feature, String value) {
        values[feature] = value;
    }

    @Override
    public void number(int feature, double value) {
        values[feature] = value;
    }

    /** The bin that a feature's value falls into. */
    public int bin(int feature, Bins bins) {
        Object value = values[feature];
        if (value == null) {
            return Bins.UNKNOWN;
        }
        return value instanceof Double number ? bins.of((double) number) : bins.of((String) value);
    }

    /** The same record with another value of one feature. */
    public RecordValues with(int feature, Object value) {
        Object[] other = values.clone();
        other[feature] = value;
        return new RecordValues(id, outcome, other);
    }
}
