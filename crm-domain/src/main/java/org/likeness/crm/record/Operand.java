package org.likeness.crm.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.FieldInput.Unfit;

/**
 * What a condition is about.
 *
 * @param sql its value in the row {@code t}
 * @param type what it holds
 * @param custom whether it is a user-defined field, whose values are kept as text
 * @param reads what a text may look like there
 */
record Operand(String sql, FieldType type, boolean custom, Reads reads) {

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
        return new Operand(
                "t." + field.column(), field.type(), false, value -> Collections.singleton(reads.read(value)));
    }

    /** @param type what the field holds: nothing else can be asked for */
    static Operand custom(String key, CustomFieldType type) {
        return new Operand("JSON_VALUE(t.custom, '$." + key + "')", like(type), true, value -> looks(type, value));
    }

    private static FieldType like(CustomFieldType type) {
        return switch (type) {
            case CATEGORY -> FieldType.TEXT;
            case NUMBER -> FieldType.NUMBER;
            case DATE -> FieldType.MOMENT;
            case YES_NO -> FieldType.YES_NO;
        };
    }

    /** Whether it lies in time. */
    boolean dated() {
        return type == FieldType.MOMENT || type == FieldType.DAY;
    }

    /** Whether it has a least and a most. */
    boolean ranged() {
        return type != FieldType.REFERENCE && type != FieldType.CHOICE && type != FieldType.YES_NO;
    }

    boolean worded() {
        return type == FieldType.TEXT || type == FieldType.CHOICE;
    }

    /** What a user-defined value may look like in the database: numbers have decimals, also in a field that holds words by now; MariaDB calls yes 1. */
    private static Set<Object> looks(CustomFieldType type, String value) throws Unfit {
        var read = FillingIn.customValue(type, value);
        var texts = new LinkedHashSet<Object>();
        texts.add(String.valueOf(read));
        if (read instanceof Boolean yes) {
            texts.add(yes ? "1" : "0");
        } else {
            texts.add(value);
            number(value).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> number(String value) {
        try {
            return Optional.of(FieldInput.number(value).toString());
        } catch (Unfit word) {
            return Optional.empty();
        }
    }
}
