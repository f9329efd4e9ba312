package org.likeness.crm.acquisition;

/** A sum, or {@code null} where nothing was to be summed or currencies are mixed, with its currency. */
record Money(Double sum, String currency) {
    static final Money NONE = new Money(null, null);

    /** A sum as SQL gives it, with the number of different currencies in it. */
    static Money of(double sum, int currencies, String currency) {
        return currencies > 1 ? NONE : new Money(sum, currency.isEmpty() ? null : currency);
    }
}
