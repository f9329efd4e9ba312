package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a number that somebody typed into a form: as imports read it ({@code 1.2亿}, {@code 1,054.00}, {@code 1 054}), and as people shorten
 * it: {@code 50k}, {@code 1.2m}, {@code 3千万}. A file may mean metres by {@code m}, a person before a field of ours does not. Signs of currencies
 * are not read away: the record has a currency of its own.
 */
public final class TypedFigure {
    private static final Map<String, Integer> ZEROS =
            Map.of("k", 3, "m", 6, "mn", 6, "bn", 9, "千", 3, "百万", 6, "千万", 7);
    private static final Pattern SHORT = Pattern.compile(
            "(?<figure>[-+]?[\\d., '\u00a0\u202f]*\\d)\\s*(?<unit>k|mn?|bn|千万?|百万)元?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d., '\u00a0\u202f]*\\d\\s*[万萬亿億]?元?");
    private static final Figures FIGURES = new Figures(null);

    private TypedFigure() {}

    /** The number in plain writing; the text itself where it is none, to be refused as it was typed. */
    public static String plain(String text) {
        var half = half(text.strip());
        var shortened = SHORT.matcher(half);
        if (shortened.matches()) {
            var figure = FIGURES.plain(shortened.group("figure"));
            return figure == null
                    ? text
                    : new BigDecimal(figure)
                            .scaleByPowerOfTen(ZEROS.get(shortened.group("unit").toLowerCase(Locale.ROOT)))
                            .toPlainString();
        }
        var plain = FIGURE.matcher(half).matches() ? FIGURES.plain(half) : null;
        return plain == null ? text : plain;
    }

    /** Chinese keyboards may write digits, points and commas as wide as characters. */
    private static String half(String text) {
        return text.codePoints()
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c == '．' ? '.' : c == '，' ? ',' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
