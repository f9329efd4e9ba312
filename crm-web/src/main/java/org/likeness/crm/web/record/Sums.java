package org.likeness.crm.web.record;

import java.math.BigDecimal;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.House;
import org.likeness.crm.web.ui.Worth;

/** Sums of money out of queries: amounts in different currencies are never added up. */
public final class Sums {
    private Sums() {}

    /** The currency of sums that name none. */
    public static String house() {
        return House.get().currency();
    }

    /** Two columns over deals or purchases {@code t}, grouped by {@code t.currency} among others: the sum and its currency. */
    public static String sql(String when) {
        return (when == null ? "SUM(t.amount)" : "SUM(CASE WHEN " + when + " THEN t.amount END)") + ", t.currency";
    }

    /** What the two columns say. */
    public static Worth of(Object sum, Object currency) {
        return Worth.of(one(sum, currency));
    }

    /** A sum with its own currency, or the house's. */
    public static Amount one(Object amount, Object currency) {
        return amount == null
                ? null
                : new Amount(new BigDecimal(amount.toString()), currency == null ? house() : (String) currency);
    }
}
