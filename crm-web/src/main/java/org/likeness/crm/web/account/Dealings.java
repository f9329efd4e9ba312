package org.likeness.crm.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Worth;

/** What each of many accounts has bought and has under way. Purchases count where there are any, else won deals: never both. */
@ApplicationScoped
@InTransaction
class Dealings {
    @PersistenceContext
    EntityManager em;

    /** Open deals, and what was bought in all. */
    record Sum(long open, Worth bought) {
        static final Sum NONE = new Sum(0, Worth.NONE);

        Sum plus(Sum other) {
            return new Sum(open + other.open, bought.plus(other.bought));
        }
    }

    Map<String, Sum> of(Collection<String> accounts, Sight sight) {
        var sums = new HashMap<String, Sum>();
        if (accounts.isEmpty()) {
            return sums;
        }
        var ids = accounts.stream().map(id -> String.valueOf(Id.parse(id))).collect(Collectors.joining(", "));
        rows("SELECT t.account_id, SUM(t.outcome = 'OPEN'), " + Sums.sql("t.outcome = 'WON'")
                        + " FROM deals t WHERE t.account_id IN (" + ids + ") AND " + sight.sql("t.owner_id")
                        + " GROUP BY t.account_id, t.currency")
                .forEach(r -> sums.merge(id(r), new Sum(((Number) r[1]).longValue(), Sums.of(r[2], r[3])), Sum::plus));
        var purchases = new HashMap<String, Worth>();
        rows("SELECT t.account_id, " + Sums.sql(null) + " FROM purchases t WHERE t.account_id IN (" + ids
                        + ") GROUP BY t.account_id, t.currency")
                .forEach(r -> purchases.merge(id(r), Sums.of(r[1], r[2]), Worth::plus));
        purchases.forEach((id, bought) ->
                sums.put(id, new Sum(sums.getOrDefault(id, Sum.NONE).open(), bought)));
        return sums;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static String id(Object[] row) {
        return Id.text(((Number) row[0]).longValue());
    }
}
