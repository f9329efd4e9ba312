package org.likeness.crm.kernel;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One field of a record, described once for JSON, imports, lists, the audit trail and mining.
 *
 * @param name the JSON name
 * @param type what it holds
 * @param column the SQL column
 * @param get reads the value from an entity
 * @param set writes it, or {@code null} where the field only follows from others
 * @param rules what its values must keep to
 */
public record Field<E>(
        String name, FieldType type, String column, Function<E, Object> get, BiConsumer<E, Object> set, Rules rules) {

    /**
     * Limits of a field's values.
     *
     * @param required whether a record cannot be without it
     * @param longest most characters of a text
     * @param least smallest number, or NaN
     * @param choices allowed words of a choice, or of a text that is one of few
     * @param refersTo kind of record a reference points to
     * @param onlyAtCreation whether later changes go through verbs of their own
     */
    public record Rules(
            boolean required,
            int longest,
            double least,
            List<String> choices,
            RecordKind refersTo,
            boolean onlyAtCreation) {
        static final Rules NONE = new Rules(false, 190, Double.NaN, List.of(), null, false);
    }

    /** Whether a caller may give it a value. */
    public boolean writable() {
        return set != null;
    }

    /** The same field, which a record cannot be without. */
    public Field<E> asRequired() {
        return with(new Rules(true, rules.longest, rules.least, rules.choices, rules.refersTo, rules.onlyAtCreation));
    }

    /** The same field with texts up to {@code longest} characters. */
    public Field<E> upTo(int longest) {
        return with(
                new Rules(rules.required, longest, rules.least, rules.choices, rules.refersTo, rules.onlyAtCreation));
    }

    /** The same field with numbers of at least {@code least}. */
    public Field<E> atLeast(double least) {
        return with(
                new Rules(rules.required, rules.longest, least, rules.choices, rules.refersTo, rules.onlyAtCreation));
    }

    /** The same field, given once when the record is made and changed by verbs afterwards. */
    public Field<E> onlyAtCreation() {
        return with(new Rules(rules.required, rules.longest, rules.least, rules.choices, rules.refersTo, true));
    }

    /** The same field of texts that are one of these words. */
    public Field<E> among(List<String> words) {
        return choosing(List.copyOf(words));
    }

    Field<E> choosing(List<String> choices) {
        return with(
                new Rules(rules.required, rules.longest, rules.least, choices, rules.refersTo, rules.onlyAtCreation));
    }

    Field<E> referringTo(RecordKind kind) {
        return with(new Rules(rules.required, rules.longest, rules.least, rules.choices, kind, rules.onlyAtCreation));
    }

    private Field<E> with(Rules changed) {
        return new Field<>(name, type, column, get, set, changed);
    }
}
