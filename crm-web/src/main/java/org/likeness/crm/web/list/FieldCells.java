package org.likeness.crm.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;

/** How a field of a record stands in a list, by what it holds. */
final class FieldCells {
    /** Kept as shares of one, told in percent. */
    static final Set<String> SHARES = Set.of("winProbability", "similarity");

    private FieldCells() {}

    static boolean number(Field<?> field) {
        return switch (field.type()) {
            case WHOLE, NUMBER, MONEY -> true;
            default -> false;
        };
    }

    static Cell of(Field<?> field, Described record, Say say) {
        var name = field.name();
        var value = record.values().get(name);
        if (name.equals("owner")) {
            return new Cell.Owner(record.person(name));
        }
        if (name.equals("winProbability")) {
            return new Cell.Chance(record.number(name), record.text("grade"));
        }
        if (value == null) {
            return Cell.Words.of(null);
        }
        if (name.equals("similarity")) {
            return new Cell.Figure(say.number(Math.round(record.number(name) * 100)), value);
        }
        if (field.type() == FieldType.MONEY || name.equals("annualRevenue")) {
            var amount = record.amount(name, Sums.house());
            return new Cell.Figure(name.equals("annualRevenue") ? say.moneyShort(amount) : say.money(amount), value);
        }
        return switch (field.type()) {
            case REFERENCE -> new Cell.Words(record.text(name), href(field, record), record.text(name));
            case WHOLE, NUMBER -> new Cell.Figure(say.number((Number) value), value);
            case MOMENT -> new Cell.Words(say.date(day((Instant) value, say)), null, value);
            case DAY -> new Cell.Words(say.date((LocalDate) value), null, value);
            case YES_NO -> new Cell.Words(say.word("yesno", value.toString()), null, value);
            case CHOICE -> new Cell.Words(say.word(Facts.words(name), value.toString()), null, value);
            default -> new Cell.Words(value.toString(), null, value);
        };
    }

    static Cell custom(Object value, Say say) {
        if (value == null) {
            return Cell.Words.of(null);
        }
        return value instanceof Number number
                ? new Cell.Figure(say.number(number), number)
                : new Cell.Words(
                        value instanceof Boolean ? say.word("yesno", value.toString()) : value.toString(), null, value);
    }

    /** A date alone is kept as its midnight in UTC and is that date everywhere. */
    private static LocalDate day(Instant at, Say say) {
        return at.equals(at.truncatedTo(ChronoUnit.DAYS))
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : say.local(at).toLocalDate();
    }

    private static String href(Field<?> field, Described record) {
        var id = record.ref(field.name()).id();
        return switch (field.rules().refersTo()) {
            case ACCOUNTS -> "/accounts/" + id;
            case LEADS -> "/leads/" + id;
            case DEALS -> "/deals/" + id;
            case CONTACTS -> "/contacts/" + id;
            default -> null;
        };
    }
}
