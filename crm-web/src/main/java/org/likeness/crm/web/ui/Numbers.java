package org.likeness.crm.web.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Numbers as the reader writes them. What is unknown (null or NaN) is an en dash. */
final class Numbers {

    static final String UNKNOWN = "–";
    private static final Map<String, String> SIGNS =
            Map.of("CNY", "¥", "USD", "$", "EUR", "€", "GBP", "£", "HKD", "HK$", "JPY", "JP¥", "TWD", "NT$");

    private final DecimalFormatSymbols symbols;
    private final DecimalFormat format;
    private final boolean chinese;

    Numbers(Locale locale) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        this.format = new DecimalFormat("#,##0", symbols);
        this.format.setRoundingMode(RoundingMode.HALF_UP);
        this.chinese = locale.getLanguage().equals("zh");
    }

    String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return format(value, digits, digits);
    }

    /** As many digits as needed, at most so many. */
    String atMost(double value, int digits) {
        return Double.isNaN(value) ? UNKNOWN : format(value, 0, digits);
    }

    /** With one format for all, because making one takes longer than using it; a format serves one thread at a time. */
    private synchronized String format(double value, int least, int most) {
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value).replace('-', '−');
    }

    /** A share between 0 and 1 without its leading zero, as statisticians print it: {@code .738}. */
    String bare(double value, int digits) {
        String text = number(value, digits);
        return text.startsWith("0" + symbols.getDecimalSeparator()) ? text.substring(1) : text;
    }

    String signed(double value, int digits) {
        String text = number(value, digits);
        return value > 0 ? "+" + text : text;
    }

    String percent(double share, int digits) {
        return Double.isNaN(share) ? UNKNOWN : number(share * 100, digits) + "%";
    }

    String probability(double p) {
        return Double.isNaN(p) ? UNKNOWN : p < .001 ? "< .001" : bare(p, p < .1 ? 3 : 2);
    }

    String money(Amount amount) {
        BigDecimal value = amount.value();
        int digits = value.stripTrailingZeros().scale() > 0 ? 2 : 0;
        return sign(amount) + number(value.doubleValue(), digits);
    }

    /** A sum in a few signs: ¥5.1 M, 510 万 in Chinese. */
    String moneyShort(Amount amount) {
        double value = amount.value().doubleValue();
        double size = Math.abs(value);
        if (chinese) {
            return size >= 1e8
                    ? sign(amount) + figures(value / 1e8) + " 亿"
                    : size >= 1e4 ? sign(amount) + figures(value / 1e4) + " 万" : sign(amount) + number(value, 0);
        }
        return size >= 1e9
                ? sign(amount) + figures(value / 1e9) + " bn"
                : size >= 1e6
                        ? sign(amount) + figures(value / 1e6) + " M"
                        : size >= 1e3 ? sign(amount) + figures(value / 1e3) + " k" : sign(amount) + number(value, 0);
    }

    private String figures(double value) {
        return atMost(value, Math.abs(value) >= 100 ? 0 : 1);
    }

    private String sign(Amount amount) {
        String currency = amount.currency() == null ? "" : amount.currency();
        return SIGNS.getOrDefault(currency, currency.isEmpty() ? "" : currency + " ");
    }
}
