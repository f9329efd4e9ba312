package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;

/** Finds the open leads or deals that look most like the won ones, by the similarity kept with their score. Reads every open one. */
@ApplicationScoped
@InTransaction
class FindingNearest {
    private static final int SHOWN = 8;
    private static final String OPEN = " FROM %s WHERE t.outcome = 'OPEN' AND t.similarity IS NOT NULL AND ";

    @PersistenceContext
    EntityManager em;

    KeptNearest.Found find(Subject subject, Sight sight) {
        var kind = subject == Subject.LEAD ? RecordKind.LEADS : RecordKind.DEALS;
        var account = subject == Subject.LEAD ? "" : InSight.account(sight);
        var open = OPEN.formatted(kind.table() + " t" + account) + sight.sql("t.owner_id");
        var names = subject == Subject.LEAD
                ? "COALESCE(t.name, t.contact_name, t.external_id), CASE WHEN t.name IS NULL THEN '' ELSE COALESCE(t.contact_name, '') END"
                : "t.name, COALESCE(a.name, '')";
        var rows = rows("SELECT t.id, " + names + ", t.similarity, t.win_probability, t.grade" + open
                + " ORDER BY t.similarity DESC, t.win_probability DESC, t.id LIMIT " + SHOWN);
        var inAll = (Number) em.createNativeQuery("SELECT COUNT(*)" + open + " AND t.similarity >= .5")
                .getSingleResult();
        return new KeptNearest.Found(rows, inAll.longValue(), subject == Subject.DEAL ? currency() : null);
    }

    private String currency() {
        var known = em.createNativeQuery(
                        "SELECT DISTINCT COALESCE(currency, '" + Sums.house()
                                + "') FROM deals WHERE outcome = 'WON' AND amount IS NOT NULL LIMIT 2",
                        String.class)
                .getResultList();
        return known.size() == 1 ? (String) known.get(0) : null;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }
}
