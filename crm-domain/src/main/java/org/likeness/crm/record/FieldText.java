package org.likeness.crm.record;

/** A field's value as the audit trail keeps it: plain text that {@link FieldInput} reads back. */
public final class FieldText {
    private FieldText() {}

    public static String of(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof java.math.BigDecimal money
                ? money.stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
