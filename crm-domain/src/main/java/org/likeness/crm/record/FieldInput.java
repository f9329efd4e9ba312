package org.likeness.crm.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.likeness.crm.kernel.Field;

/** Turns what a caller sent for a field (text, number, yes/no) into the field's own type, or says why not. */
public final class FieldInput {
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** What is wrong with a value, to be read after the field's name. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        public Unfit(String message) {
            super(message, null, false, false);
        }
    }

    private static final String CURRENCY = "currency";

    private FieldInput() {}

    /**
     * The value as the field keeps it; {@code null} and blank text are no value. References are not resolved here.
     *
     * @throws Unfit if it cannot be one
     */
    public static Object read(Field<?> field, Object sent) throws Unfit {
        if (sent == null || sent instanceof String s && s.isBlank()) {
            if (field.rules().required()) {
                throw new Unfit("is required");
            }
            return null;
        }
        return switch (field.type()) {
            case TEXT ->
                !field.rules().choices().isEmpty()
                        ? choice(field, sent)
                        : field.name().equals(CURRENCY)
                                ? currency(sent)
                                : Reachable.checked(
                                        field.name(), words(sent, field.rules().longest()));
            case REFERENCE -> words(sent, 190);
            case WHOLE -> bounded(field, whole(sent));
            case NUMBER -> bounded(field, number(sent));
            case MONEY -> bounded(field, money(sent));
            case YES_NO -> yesNo(sent);
            case MOMENT -> moment(sent);
            case DAY -> day(sent);
            case CHOICE -> choice(field, sent);
        };
    }

    /** A text as such: a number is none, since it would come back in digits that nobody sent. */
    private static String words(Object sent, int longest) throws Unfit {
        if (!(sent instanceof String)) {
            throw new Unfit("must be a text");
        }
        return text(sent, longest);
    }

    private static String currency(Object sent) throws Unfit {
        try {
            return Currency.getInstance(words(sent, Integer.MAX_VALUE).toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException none) {
            throw new Unfit("must be a currency of ISO 4217, such as CNY or EUR");
        }
    }

    public static String text(Object sent, int longest) throws Unfit {
        if (!(sent instanceof String) && !(sent instanceof Number)) {
            throw new Unfit("must be a text");
        }
        var text = sent.toString().strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Unfit("must have at most " + longest + " characters");
        }
        return text;
    }

    private static Long whole(Object sent) throws Unfit {
        try {
            var whole = new BigDecimal(figure(sent)).longValueExact();
            if (Math.abs(whole) > Integer.MAX_VALUE) {
                throw new Unfit("must not be beyond " + Integer.MAX_VALUE);
            }
            return whole;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unfit("must be a whole number");
        }
    }

    public static Double number(Object sent) throws Unfit {
        try {
            var number = Double.parseDouble(figure(sent));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unfit("must be a number");
    }

    /** The digits, which no figure has more of than fit a line. */
    private static String figure(Object sent) throws Unfit {
        var text = sent.toString().strip();
        if (text.length() > 400) {
            throw new Unfit("must be a number of at most 400 digits");
        }
        return text;
    }

    private static BigDecimal money(Object sent) throws Unfit {
        try {
            var money = new BigDecimal(figure(sent)).stripTrailingZeros();
            if (money.scale() > 4 || money.precision() - (long) money.scale() > 15) {
                throw new Unfit("must be an amount with at most four decimals, below a thousand billion");
            }
            return money;
        } catch (NumberFormatException e) {
            throw new Unfit("must be an amount, such as 1200.50");
        }
    }

    public static Boolean yesNo(Object sent) throws Unfit {
        if (sent instanceof Boolean yes) {
            return yes;
        }
        return switch (sent.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "是", "on" -> true;
            case "false", "no", "n", "0", "否", "off" -> false;
            default -> throw new Unfit("must be true or false");
        };
    }

    /** A date, a date-time or an instant in ISO form; without an offset it is UTC. */
    public static Instant moment(Object sent) throws Unfit {
        var text = sent.toString().strip();
        try {
            var usual = IsoSeconds.read(text);
            if (usual != null) {
                return usual;
            }
            var at = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : hasOffset(text)
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new Unfit("must lie between the years 1000 and 9999");
            }
            return at.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Unfit("must be a date or date-time such as 2026-11-21 or 2026-11-21T09:30:00Z");
        }
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    }

    public static LocalDate day(Object sent) throws Unfit {
        try {
            var day = LocalDate.parse(sent.toString().strip());
            if (day.getYear() < 1000 || day.getYear() > 9999) {
                throw new Unfit("must lie between the years 1000 and 9999");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Unfit("must be a date such as 2026-11-21");
        }
    }

    private static String choice(Field<?> field, Object sent) throws Unfit {
        var word = sent.toString().strip();
        if (!field.rules().choices().contains(word)) {
            throw new Unfit("must be one of " + String.join(", ", field.rules().choices()));
        }
        return word;
    }

    private static <N extends Number> N bounded(Field<?> field, N number) throws Unfit {
        if (number.doubleValue() < field.rules().least()) {
            throw new Unfit("must not be below " + (long) field.rules().least());
        }
        return number;
    }
}
