package org.likeness.crm.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.FieldInput.Unfit;

/**
 * What a condition is about.
 *
 * @param sql its value in the row {@code t}
 * @param type what it holds; {@code null} for a user-defined field, whose values are kept as text
 * @param reads what a text may look like there
 */
record Operand(String sql, FieldType type, Reads reads) {

    /** Reads a value as the database keeps it: one, or several looks of the same. */
    @FunctionalInterface
    interface Reads {
        Set<Object> asKept(String value) throws Unfit;
    }

    /** Reads a value as a field keeps it. */
    @FunctionalInterface
    interface ReadsOne {
        Object read(String value) throws Unfit;
    }

    static Operand of(Field<?> field, ReadsOne reads) {
        return new Operand("t." + field.column(), field.type(), value -> Collections.singleton(reads.read(value)));
    }

    static Operand custom(String key) {
        return new Operand("JSON_VALUE(t.custom, '$." + key + "')", null, Operand::looks);
    }

    boolean custom() {
        return type == null;
    }

    /** Whether it lies in time. */
    boolean dated() {
        return custom() || type == FieldType.MOMENT || type == FieldType.DAY;
    }

    /** Whether it has a least and a most. */
    boolean ranged() {
        return type != FieldType.REFERENCE && type != FieldType.CHOICE && type != FieldType.YES_NO;
    }

    boolean worded() {
        return List.of(FieldType.TEXT, FieldType.CHOICE).contains(type == null ? FieldType.TEXT : type);
    }

    /** What a user-defined value may look like in the database: numbers have decimals, MariaDB calls yes 1. */
    private static Set<Object> looks(String value) {
        var texts = new LinkedHashSet<Object>();
        texts.add(value);
        try {
            texts.add(FieldInput.number(value).toString());
        } catch (Unfit e) {
            if (value.equals("true") || value.equals("false")) {
                texts.add(value.equals("true") ? "1" : "0");
            }
        }
        return texts;
    }
}
