package org.likeness.crm.web.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percent as people type it. */
public final class Percent {
    /** Nothing with an exponent: a billion noughts are a few characters to type and all memory to write out. */
    private static final Pattern TYPED = Pattern.compile("[-+]?\\d{1,9}([.,]\\d{0,9})?\\s*%?");

    private Percent() {}

    /** As a share of one, {@code 0.625} for {@code 62,5 %}; empty where it is no number. */
    public static Optional<String> share(String typed) {
        var text = typed.strip();
        return TYPED.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace("%", "").strip().replace(',', '.'))
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString())
                : Optional.empty();
    }
}
