package org.likeness.crm.web.ui;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What several records are worth together: one sum for each currency, in the order of their codes, since amounts in different currencies are
 * never added up.
 */
public record Worth(List<Amount> sums) {
    public static final Worth NONE = new Worth(List.of());

    /** Of one sum; {@code null} for none. */
    public static Worth of(Amount sum) {
        return sum == null ? NONE : new Worth(List.of(sum));
    }

    /** Both together. */
    public Worth plus(Worth other) {
        var byCurrency = new TreeMap<String, Amount>();
        Stream.concat(sums.stream(), other.sums.stream())
                .forEach(sum -> byCurrency.merge(
                        sum.currency(), sum, (a, b) -> new Amount(a.value().add(b.value()), a.currency())));
        return new Worth(List.copyOf(byCurrency.values()));
    }
}
