package org.likeness.crm.transfer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.FillingIn;

/** Turns a cell's text into a field's value, as the record's own input does, with dates and figures as files write them. */
final class Cells {
    private static final Figures BY_FORM = new Figures(null);

    private final DateReading dates;
    private final Figures figures;
    private final Map<String, CustomFieldType> types;
    private final Map<String, Figures> ofColumns = new HashMap<>();
    private final Map<String, CommaReading> commas;
    private final Set<String> unsure = new HashSet<>();

    /** @param commas what commas stand for in the column of a target, where the column tells */
    Cells(DateReading dates, Figures figures, Map<String, CustomFieldType> types, Map<String, CommaReading> commas) {
        this.dates = dates;
        this.figures = figures;
        this.types = types;
        this.commas = commas;
        commas.forEach((target, reading) -> {
            ofColumns.put(target, Figures.reading(reading));
            if (reading == CommaReading.UNSURE) {
                unsure.add(target);
            }
        });
    }

    private Figures figures(String target) {
        return ofColumns.getOrDefault(target, figures);
    }

    /** Whether a comma was read by its form, and may mean something else. */
    boolean unsure(String target, String text) {
        return unsure.contains(target) && CommaGuess.either(text);
    }

    /** Whether a comma stands for something else than in most numbers of its column: the number is none there. */
    boolean contradicts(String target, String text) {
        var reading = commas.get(target);
        return reading != null
                && reading != CommaReading.UNSURE
                && text.indexOf(',') >= 0
                && figures(target).plain(text) == null
                && BY_FORM.plain(text) != null;
    }

    /** Whether an amount loses decimals that are not kept. */
    boolean rounds(Field<?> field, String text) {
        return field.type() == FieldType.MONEY && figures(field.name()).rounds(text);
    }

    /** Whether a number stands for a range that the text gives. */
    boolean estimates(Field<?> field, String text) {
        return field.name().equals(Headcount.FIELD) && Headcount.estimated(text, figures(field.name()));
    }

    /** @throws Unfit if the text cannot be such a value */
    Object value(Field<?> field, String text) throws Unfit {
        return switch (field.type()) {
            case MOMENT -> dates.read(text);
            case DAY -> LocalDate.ofInstant(dates.read(text), ZoneOffset.UTC);
            case WHOLE, NUMBER -> FieldInput.read(field, otherwise(field.name(), number(field, text), text));
            case MONEY ->
                FieldInput.read(
                        field, otherwise(field.name(), figures(field.name()).money(text), text));
            case CHOICE ->
                FieldInput.read(
                        field, text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
            case TEXT ->
                // what is no address is told as a note, and comes in as it is
                field.name().equals("email")
                        ? FieldInput.text(text, field.rules().longest())
                        : FieldInput.read(field, currency(field, text));
            default -> FieldInput.read(field, text);
        };
    }

    private static String currency(Field<?> field, String text) {
        return field.name().equals("currency") && text.equals("RMB") ? "CNY" : text;
    }

    private String number(Field<?> field, String text) {
        var plain = figures(field.name()).plain(text);
        return plain == null && field.name().equals(Headcount.FIELD)
                ? Headcount.plain(text, figures(field.name()))
                : plain;
    }

    /** @throws Unfit if the text does not fit the type of the user-defined field */
    Object custom(String key, String text) throws Unfit {
        var type = types.get(key);
        return switch (type) {
            case NUMBER ->
                FillingIn.customValue(
                        type,
                        otherwise(
                                ImportKind.CUSTOM + key,
                                figures(ImportKind.CUSTOM + key).plain(text),
                                text));
            case DATE -> FillingIn.customValue(type, dates.read(text).toString());
            default -> FillingIn.customValue(type, text);
        };
    }

    private String otherwise(String target, String plain, String text) throws Unfit {
        if (plain == null && contradicts(target, text)) {
            throw new Unfit(
                    commas.get(target) == CommaReading.THOUSANDS
                            ? "has a comma before decimals, where the column has commas between thousands"
                            : "has a comma between thousands, where the column has commas before decimals");
        }
        return plain == null ? text : plain;
    }
}
