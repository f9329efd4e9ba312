package org.likeness.crm.transfer;

import java.util.Locale;
import java.util.Map;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.FillingIn;

/** Turns a cell's text into a field's value, as the record's own input does, with dates and figures as files write them. */
final class Cells {
    private final DateReading dates;
    private final Figures figures;
    private final Map<String, CustomFieldType> types;

    Cells(DateReading dates, Figures figures, Map<String, CustomFieldType> types) {
        this.dates = dates;
        this.figures = figures;
        this.types = types;
    }

    /** @throws Unfit if the text cannot be such a value */
    Object value(Field<?> field, String text) throws Unfit {
        return switch (field.type()) {
            case MOMENT -> dates.read(text);
            case WHOLE, NUMBER -> FieldInput.read(field, otherwise(figures.plain(text), text));
            case MONEY -> FieldInput.read(field, otherwise(figures.money(text), text));
            case CHOICE ->
                FieldInput.read(
                        field, text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
            default -> FieldInput.read(field, text);
        };
    }

    /** @throws Unfit if the text does not fit the type of the user-defined field */
    Object custom(String key, String text) throws Unfit {
        var type = types.get(key);
        return switch (type) {
            case NUMBER -> FillingIn.customValue(type, otherwise(figures.plain(text), text));
            case DATE -> FillingIn.customValue(type, dates.read(text).toString());
            default -> FillingIn.customValue(type, text);
        };
    }

    private static String otherwise(String plain, String text) {
        return plain == null ? text : plain;
    }
}
