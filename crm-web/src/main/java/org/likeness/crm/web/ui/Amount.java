package org.likeness.crm.web.ui;

import java.math.BigDecimal;

/** A sum of money to be shown: its value and its ISO currency. */
public record Amount(BigDecimal value, String currency) {

    public static Amount of(double value, String currency) {
        return new Amount(BigDecimal.valueOf(value), currency);
    }
}
