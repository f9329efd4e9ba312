package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code ¥148,000}, {@code 1,054.00}, {@code 1 054}, {@code 1.054,00}, {@code 12,5}, {@code 3500万元}. A comma before
 * exactly three digits separates thousands, a point does not ({@code 1.141} is little more than one), unless a point is said to: then
 * {@code 1.141} is 1141, and a comma stands before decimals. A column may read its commas as decimals without that, see {@link CommaGuess}.
 */
final class Figures {
    private static final int DECIMALS = 4;
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([, '\u00a0\u202f]\\d{3})+(\\.\\d*)?");
    private static final Pattern EUROPEAN = Pattern.compile(
            "[-+]?(\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}([ '\u00a0\u202f]\\d{3})+,\\d{1,2}|\\d+,\\d{1,2})");

    /** With points between thousands; a nought before the point tells a decimal all the same. */
    private static final Pattern POINTED = Pattern.compile("[-+]?([1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?|\\d+,\\d+)");

    private static final Pattern CURRENCY = Pattern.compile(
            "(?<sign>[-+]?)\\s*(?:[A-Z]{0,3}\\p{Sc}|CNY|RMB|USD|EUR|GBP|JPY)?\\s*(?<figure>[-+]?[\\d.].*?)\\s*"
                    + "(?:\\p{Sc}|元|CNY|RMB|USD|EUR|GBP|JPY)?");
    private static final Pattern CODE = Pattern.compile("[-+]?(0\\d+|\\d{16,})");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+|\\d{1,3}([ '\u00a0\u202f]\\d{3})+),\\d+");

    /** Chinese counts large numbers by ten thousands and hundred millions: 3,500 of the former are 35 million. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<figure>.*\\d)\\s*(?<unit>[万萬亿億])\\s*(?:元|人民币|\\p{Sc}|CNY|RMB|USD|EUR|GBP|JPY)?");

    private final boolean pointed;
    private final boolean decimal;
    private final boolean grouped;

    /** @param thousands what separates thousands, {@code null} where nobody said */
    Figures(Character thousands) {
        this.pointed = thousands != null && thousands == '.';
        this.decimal = pointed || thousands != null && thousands != ',';
        this.grouped = false;
    }

    /** For a column whose commas are read so. */
    static Figures reading(CommaReading commas) {
        return new Figures(commas == CommaReading.DECIMAL_POINTED, commas.decimal(), commas == CommaReading.THOUSANDS);
    }

    private Figures(boolean pointed, boolean decimal, boolean grouped) {
        this.pointed = pointed;
        this.decimal = decimal;
        this.grouped = grouped;
    }

    /** The same number in plain writing, or {@code null} where it is none. */
    String plain(String text) {
        var counted = COUNTED.matcher(text);
        if (counted.matches()) {
            var figure = uncounted(counted.group("figure"));
            return figure == null
                    ? null
                    : new BigDecimal(figure)
                            .scaleByPowerOfTen("万萬".contains(counted.group("unit")) ? 4 : 8)
                            .toPlainString();
        }
        return uncounted(text);
    }

    private String uncounted(String text) {
        if (!pointed && PLAIN.matcher(text).matches()) {
            return text;
        }
        var figure = figure(text);
        if (figure == null) {
            return PLAIN.matcher(text).matches() ? text : null;
        }
        if (pointed && POINTED.matcher(figure).matches()
                || decimal && DECIMAL.matcher(figure).matches()) {
            return decimal(figure);
        }
        if (PLAIN.matcher(figure).matches()) {
            return figure;
        }
        if (GROUPED.matcher(figure).matches() && !(decimal && figure.indexOf(',') >= 0)) {
            return figure.replaceAll("[, '\u00a0\u202f]", "");
        }
        return !grouped && EUROPEAN.matcher(figure).matches() ? decimal(figure) : null;
    }

    /** What stands beside a currency, with its sign, or {@code null} where that is nothing with digits. */
    static String figure(String text) {
        var whole = CURRENCY.matcher(text);
        return whole.matches() ? whole.group("sign") + whole.group("figure") : null;
    }

    private static String decimal(String figure) {
        return figure.replaceAll("[. '\u00a0\u202f]", "").replace(',', '.');
    }

    /** The same as an amount of money: rounded to the four decimals that are kept. */
    String money(String text) {
        var plain = plain(text);
        if (plain == null) {
            return null;
        }
        var amount = new BigDecimal(plain);
        return amount.scale() > DECIMALS
                ? amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
                : plain;
    }

    /** Whether an amount has more decimals than are kept. */
    boolean rounds(String text) {
        var plain = text.length() > DECIMALS + 1 ? plain(text) : null;
        return plain != null && new BigDecimal(plain).stripTrailingZeros().scale() > DECIMALS;
    }

    /** Whether a text is a number and would lose nothing as one: no leading zeros, no more digits than a double keeps. */
    boolean counts(String text) {
        if (CODE.matcher(text).matches()) {
            return false;
        }
        var plain = plain(text);
        return plain != null && Double.isFinite(Double.parseDouble(plain));
    }
}
