package org.likeness.crm.web.record;

import java.math.BigDecimal;
import org.likeness.crm.web.ui.Amount;

/** Sums of money out of queries: amounts in different currencies are never added up. */
public final class Sums {
    /** The currency of sums that name none. */
    public static final String HOUSE = "CNY";

    private Sums() {}

    /** Three columns over deals or purchases {@code t}: the sum, 1 where it has one currency (2 for more or none), one of them. */
    public static String sql(String when) {
        var counted = (when == null ? "" : "(" + when + ") AND ") + "t.amount IS NOT NULL";
        var amount = "CASE WHEN " + counted + " THEN t.amount END";
        var currency = "CASE WHEN " + counted + " THEN COALESCE(t.currency, '" + HOUSE + "') END";
        return "SUM(" + amount + "), CASE WHEN MIN(" + currency + ") = MAX(" + currency + ") THEN 1 ELSE 2 END, MIN("
                + currency + ")";
    }

    /** What the three columns say; {@code null} where there is nothing, or where currencies differ. */
    public static Amount of(Object sum, Object currencies, Object currency) {
        return sum == null || ((Number) currencies).intValue() != 1
                ? null
                : new Amount(new BigDecimal(sum.toString()), (String) currency);
    }

    /** A sum with its own currency, or the house's. */
    public static Amount one(Object amount, Object currency) {
        return amount == null
                ? null
                : new Amount(new BigDecimal(amount.toString()), currency == null ? HOUSE : (String) currency);
    }
}
