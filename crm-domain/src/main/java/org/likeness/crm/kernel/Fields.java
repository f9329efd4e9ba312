package org.likeness.crm.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All fields of one kind of record, in the order people read them. Built once per entity, in its own package. */
public final class Fields<E> {
    private final Map<String, Field<E>> byName = new LinkedHashMap<>();

    /** The field of that JSON name, if there is one. */
    public Optional<Field<E>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Field<E>> all() {
        return byName.values();
    }

    /** Adds a field that was built elsewhere or refined with its rules. */
    public Fields<E> add(Field<E> field) {
        byName.put(field.name(), field);
        return this;
    }

    public static <E> Field<E> text(String name, String column, Function<E, String> get, BiConsumer<E, String> set) {
        return field(name, FieldType.TEXT, column, get, set, String.class);
    }

    public static <E> Field<E> whole(String name, String column, Function<E, Long> get, BiConsumer<E, Long> set) {
        return field(name, FieldType.WHOLE, column, get, set, Long.class);
    }

    public static <E> Field<E> number(String name, String column, Function<E, Double> get, BiConsumer<E, Double> set) {
        return field(name, FieldType.NUMBER, column, get, set, Double.class);
    }

    public static <E> Field<E> money(
            String name, String column, Function<E, BigDecimal> get, BiConsumer<E, BigDecimal> set) {
        return field(name, FieldType.MONEY, column, get, set, BigDecimal.class);
    }

    public static <E> Field<E> yesNo(String name, String column, Function<E, Boolean> get, BiConsumer<E, Boolean> set) {
        return field(name, FieldType.YES_NO, column, get, set, Boolean.class);
    }

    public static <E> Field<E> moment(
            String name, String column, Function<E, Instant> get, BiConsumer<E, Instant> set) {
        return field(name, FieldType.MOMENT, column, get, set, Instant.class);
    }

    public static <E> Field<E> day(
            String name, String column, Function<E, LocalDate> get, BiConsumer<E, LocalDate> set) {
        return field(name, FieldType.DAY, column, get, set, LocalDate.class);
    }

    public static <E> Field<E> reference(
            String name, String column, RecordKind to, Function<E, Long> get, BiConsumer<E, Long> set) {
        return field(name, FieldType.REFERENCE, column, get, set, Long.class).referringTo(to);
    }

    /** A field whose value is one constant of an enum, written by its name. */
    public static <E, C extends Enum<C>> Field<E> choice(
            String name, String column, Class<C> choices, Function<E, C> get, BiConsumer<E, C> set) {
        var words = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        BiConsumer<E, String> byWord =
                set == null ? null : (e, word) -> set.accept(e, word == null ? null : Enum.valueOf(choices, word));
        Function<E, String> word =
                e -> get.apply(e) == null ? null : get.apply(e).name();
        return field(name, FieldType.CHOICE, column, word, byWord, String.class).choosing(words);
    }

    private static <E, T> Field<E> field(
            String name, FieldType type, String column, Function<E, T> get, BiConsumer<E, T> set, Class<T> as) {
        return new Field<>(
                name,
                type,
                column,
                get::apply,
                set == null ? null : (e, value) -> set.accept(e, as.cast(value)),
                Field.Rules.NONE);
    }
}
