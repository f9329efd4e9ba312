package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.StageVisit;
import org.likeness.crm.job.Transactions;

/** Goes through the deals that an import brought visits of, some in each transaction, each with all its visits in order. */
final class DealsWithVisits {
    private static final int AT_ONCE = 500;

    private DealsWithVisits() {}

    /** What is done with a deal; may be done again after a crash. */
    interface Verb {
        void of(EntityManager em, Deal deal, List<StageVisit> visits);
    }

    static void each(long run, Transactions transactions, Verb verb) {
        Long last = Long.MIN_VALUE;
        while (last != null) {
            long after = last;
            last = transactions.call(em -> some(em, run, after, verb));
        }
    }

    /** Answers the last of them, {@code null} when there were none. */
    private static Long some(EntityManager em, long run, long after, Verb verb) {
        var deals = em.createQuery(
                        "SELECT d FROM Deal d WHERE d.id > :after AND d.id IN"
                                + " (SELECT v.deal FROM StageVisit v WHERE v.importId = :run) ORDER BY d.id",
                        Deal.class)
                .setParameter("after", after)
                .setParameter("run", run)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (deals.isEmpty()) {
            return null;
        }
        var visits = em.createQuery(
                        "SELECT v FROM StageVisit v WHERE v.deal IN :deals ORDER BY v.deal, v.enteredAt, v.id",
                        StageVisit.class)
                .setParameter("deals", deals.stream().map(Deal::key).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(StageVisit::deal));
        deals.forEach(deal -> verb.of(em, deal, visits.get(deal.key())));
        return deals.get(deals.size() - 1).key();
    }
}
