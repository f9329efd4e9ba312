package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.icp.IdealView.Nearest;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;

/** Finds the open leads or deals that look most like the won ones, by the similarity kept with their score. */
@ApplicationScoped
@InTransaction
public class NearestRecords {
    private static final int SHOWN = 8;
    private static final String OPEN = " FROM %s WHERE t.outcome = 'OPEN' AND t.similarity IS NOT NULL AND ";

    @PersistenceContext
    EntityManager em;

    @Inject
    ScoreWords scores;

    NearestOpen of(Subject subject, Sight sight, Say say) {
        var kind = subject == Subject.LEAD ? RecordKind.LEADS : RecordKind.DEALS;
        var account = subject == Subject.LEAD ? "" : InSight.account(sight);
        var open = OPEN.formatted(kind.table() + " t" + account) + sight.sql("t.owner_id");
        var names = subject == Subject.LEAD
                ? "COALESCE(t.name, t.contact_name, t.external_id), CASE WHEN t.name IS NULL THEN '' ELSE COALESCE(t.contact_name, '') END"
                : "t.name, COALESCE(a.name, '')";
        var rows = rows("SELECT t.id, " + names + ", t.similarity, t.win_probability, t.grade" + open
                + " ORDER BY t.similarity DESC, t.win_probability DESC, t.id LIMIT " + SHOWN);
        var reasons =
                scores.strongest(kind, rows.stream().map(NearestRecords::id).toList(), say);
        var inAll = (Number) em.createNativeQuery("SELECT COUNT(*)" + open + " AND t.similarity >= .5")
                .getSingleResult();
        return new NearestOpen(
                rows.stream().map(row -> nearest(kind, row, reasons)).toList(), inAll.longValue());
    }

    /** Of all won amounts; {@code null} where there are several, since sums over them mean nothing. */
    String currency() {
        var known = em.createNativeQuery(
                        "SELECT DISTINCT COALESCE(currency, '" + Sums.house()
                                + "') FROM deals WHERE outcome = 'WON' AND amount IS NOT NULL LIMIT 2",
                        String.class)
                .getResultList();
        return known.size() == 1 ? (String) known.get(0) : null;
    }

    private static Nearest nearest(RecordKind kind, Object[] row, Map<String, List<Reason>> reasons) {
        return new Nearest(
                "/" + kind.path() + "/" + id(row),
                (String) row[1],
                (String) row[2],
                reasons.getOrDefault(id(row), List.of()),
                (int) Math.round(((Number) row[3]).doubleValue() * 100),
                row[4] == null ? null : (Double) ((Number) row[4]).doubleValue(),
                row[5] == null ? null : row[5].toString());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static String id(Object[] row) {
        return Id.text(((Number) row[0]).longValue());
    }
}
