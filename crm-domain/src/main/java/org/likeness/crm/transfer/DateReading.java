package org.likeness.crm.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;

/**
 * Reads dates by patterns tried in order, or in ISO form where there are none. Days, months and hours may have one digit or two;
 * a date that does not exist is no date; without an offset it is UTC.
 */
final class DateReading {
    private final List<DateTimeFormatter> formats;
    private final List<String> patterns;

    private final boolean isoToo;

    private DateReading(List<String> patterns, boolean isoToo) {
        this.patterns = patterns;
        this.isoToo = isoToo;
        this.formats = patterns.stream().map(DateReading::format).toList();
    }

    /** @throws IllegalArgumentException if one is no pattern */
    static DateReading of(List<String> patterns) {
        return new DateReading(patterns, false);
    }

    /** The same, the ISO form read besides the patterns if {@code isoToo}. */
    static DateReading of(List<String> patterns, boolean isoToo) {
        return new DateReading(patterns, isoToo);
    }

    /** @throws Unfit if it is no date of any of the forms, or lies outside the years 1000 to 9999 */
    Instant read(String text) throws Unfit {
        if (formats.isEmpty()) {
            return iso(text);
        }
        if (isoToo && text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return iso(text);
        }
        for (var format : formats) {
            try {
                return FieldInput.moment(instant(format, text.strip()).toString());
            } catch (DateTimeException e) {
                // the next one may fit
            }
        }
        throw new Unfit(
                NotADate.is(text)
                        ? "is no date"
                        : "must be a date of the form " + String.join(" or ", patterns) + ", as the date format says");
    }

    private static Instant iso(String text) throws Unfit {
        try {
            return FieldInput.moment(text);
        } catch (Unfit e) {
            if (NotADate.is(text)) {
                throw new Unfit("is no date");
            }
            throw e.getMessage().startsWith("must be a date")
                    ? new Unfit(e.getMessage() + "; a date format can name another form")
                    : e;
        }
    }

    boolean fits(String text) {
        try {
            read(text);
            return true;
        } catch (Unfit e) {
            return false;
        }
    }

    private static Instant instant(DateTimeFormatter format, String text) {
        var best =
                format.parseBest(text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        if (best instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        if (best instanceof ZonedDateTime at) {
            return at.toInstant();
        }
        return best instanceof LocalDateTime at
                ? at.toInstant(ZoneOffset.UTC)
                : ((LocalDate) best).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static DateTimeFormatter format(String pattern) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(lenient(pattern));
        var letters = pattern.replaceAll("'[^']*'", "");
        if (letters.matches(".*[yu].*") && !letters.matches(".*[dDwWQq].*")) {
            builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
            if (!letters.matches(".*[ML].*")) {
                builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
            }
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** One letter where two stand alone, so that 2/1/2018 and 02/01/2018 both fit; years without an era, for strictness. */
    private static String lenient(String pattern) {
        var parts = pattern.split("'", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = parts[i].replaceAll("(?<![A-Za-z])(dd|MM|HH|hh|mm|ss)(?![A-Za-z])", "@$1")
                    .replaceAll("@(.).", "$1");
            if (!pattern.contains("G")) {
                parts[i] = parts[i].replace('y', 'u');
            }
        }
        return String.join("'", parts);
    }
}
