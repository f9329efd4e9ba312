package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * Values as a statement's own text. Many rows at once go to the database several times faster so than as parameters, of which the
 * driver makes an object each and then the same text.
 */
final class Literal {
    private Literal() {}

    /** Appends a value of one of the types that fields have; moments are kept in UTC, whatever zone the connection is in. */
    static void append(StringBuilder sql, Object value) {
        if (value instanceof String text) {
            append(sql, text);
        } else if (value == null || value instanceof Boolean) {
            sql.append(value);
        } else if (value instanceof BigDecimal amount) {
            sql.append(amount.toPlainString());
        } else if (value instanceof Number number) {
            sql.append(number);
        } else if (value instanceof Instant at) {
            append(sql, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        } else {
            append(sql, value.toString());
        }
    }

    /** A text with a backslash goes as bytes: whether that escapes what follows is a setting of the server. */
    private static void append(StringBuilder sql, String text) {
        if (text.indexOf('\\') >= 0) {
            sql.append("_utf8mb4 x'");
            sql.append(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        } else {
            sql.append('\'').append(text.indexOf('\'') < 0 ? text : text.replace("'", "''"));
        }
        sql.append('\'');
    }

    private static void append(StringBuilder sql, LocalDateTime at) {
        sql.append('\'');
        digits(sql, at.getYear(), 1000).append('-');
        digits(sql, at.getMonthValue(), 10).append('-');
        digits(sql, at.getDayOfMonth(), 10).append(' ');
        digits(sql, at.getHour(), 10).append(':');
        digits(sql, at.getMinute(), 10).append(':');
        digits(sql, at.getSecond(), 10);
        if (at.getNano() > 0) {
            digits(sql.append('.'), at.getNano() / 1000, 100_000);
        }
        sql.append('\'');
    }

    private static StringBuilder digits(StringBuilder sql, int number, int place) {
        for (int at = place; at > 1 && number < at; at /= 10) {
            sql.append('0');
        }
        return sql.append(number);
    }
}
