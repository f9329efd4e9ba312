package org.likeness.crm.web.record;

import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Say;

/**
 * How one field is typed in.
 *
 * @param name as in a form
 * @param type of the input, or {@code select}
 * @param blank what a select says for no value
 */
public record FieldLook(String name, String label, String type, boolean required, String blank) {

    private static final String CURRENCY = "currency";

    /** The look of a field that people change; empty where there is none such. */
    static Optional<FieldLook> of(
            RecordKind kind, String name, List<CustomField> custom, List<String> byName, Say say) {
        if (name.startsWith("custom.")) {
            return custom.stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .map(f -> new FieldLook(name, f.label(), f.input(), false, say.text("unknown")));
        }
        return changeable(kind, name)
                .map(f -> new FieldLook(
                        name,
                        say.word("field", name),
                        byName.contains(name) ? "text" : type(f),
                        f.rules().required() || name.equals(CURRENCY),
                        blank(f, say)));
    }

    /** Whether people change the field once the record is there. */
    static boolean changes(RecordKind kind, String name) {
        return name.startsWith("custom.") || changeable(kind, name).isPresent();
    }

    private static Optional<? extends Field<?>> changeable(RecordKind kind, String name) {
        return RecordTypes.of(kind)
                .fields()
                .named(name)
                .filter(f -> f.writable() && !f.rules().onlyAtCreation());
    }

    private static String type(Field<?> field) {
        return switch (field.type()) {
            case WHOLE, NUMBER, MONEY -> "number";
            case MOMENT, DAY -> "date";
            case YES_NO, CHOICE, REFERENCE -> "select";
            case TEXT -> text(field.name());
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "phone" -> "tel";
            case "email" -> "email";
            case CURRENCY -> "select";
            default -> "text";
        };
    }

    private static String blank(Field<?> field, Say say) {
        return field.name().equals("owner")
                ? say.text("owner.pool")
                : field.type() == FieldType.YES_NO || field.type() == FieldType.CHOICE ? say.text("unknown") : "";
    }
}
