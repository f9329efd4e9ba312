package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.web.home.TodayView.StepRow;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;

/** The next steps that are due today or were before, most overdue first. */
@ApplicationScoped
@InTransaction
class DaySteps {
    @PersistenceContext
    EntityManager em;

    /**
     * How many next steps there are to do.
     *
     * @param late due before today
     * @param today due today
     */
    record Counted(long late, long today) {}

    Counted counted(Whose whose, Say say) {
        var counts = (Object[]) asking(
                        "SELECT COUNT(*), COALESCE(SUM(" + NextSteps.before("n", "today") + "), 0) FROM next_steps n"
                                + due(whose),
                        say)
                .getSingleResult();
        var late = ((Number) counts[1]).longValue();
        return new Counted(late, ((Number) counts[0]).longValue() - late);
    }

    /** The most overdue ones, at most so many. */
    @SuppressWarnings("unchecked")
    List<StepRow> due(Whose whose, int most, Say say) {
        var sight = whose.viewer().sight();
        List<Object[]> rows = asking(
                        """
                        SELECT n.id, n.method, n.body, n.due_at, n.deal_id, n.lead_id, n.account_id,
                          COALESCE(da.name, d.name, l.name, l.contact_name, a.name, ''), COALESCE(c.name, l.contact_name, ''),
                          s.name, d.amount, d.currency, COALESCE(d.win_probability, l.win_probability), COALESCE(d.grade, l.grade)
                        FROM next_steps n LEFT JOIN deals d ON d.id = n.deal_id LEFT JOIN stages s ON s.id = d.stage_id
                        """
                                + InSight.join(RecordKind.ACCOUNTS, "d.account_id", "da", sight)
                                + InSight.join(RecordKind.LEADS, "n.lead_id", "l", sight)
                                + InSight.join(RecordKind.ACCOUNTS, "n.account_id", "a", sight)
                                + InSight.join(RecordKind.CONTACTS, "n.contact_id", "c", sight)
                                + due(whose) + " ORDER BY n.due_at, n.id",
                        say)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(r -> row(r, say)).toList();
    }

    private static String due(Whose whose) {
        // an own step is out of sight once its deal was given to another team
        return " WHERE n.done_at IS NULL AND " + NextSteps.before("n", "tomorrow") + " AND "
                + RecordTypes.of(RecordKind.NEXT_STEPS)
                        .sightline()
                        .sql(whose.viewer().sight(), "n")
                + (whose.team() ? "" : " AND " + whose.sql("n.owner_id"));
    }

    private Query asking(String sql, Say say) {
        var query = em.createNativeQuery(sql);
        NextSteps.day(query, "tomorrow", say.today().plusDays(1), say);
        if (sql.contains(":today")) {
            NextSteps.day(query, "today", say.today(), say);
        }
        return query;
    }

    private static StepRow row(Object[] r, Say say) {
        var step = NextSteps.of(id(r[0]), (String) r[1], (String) r[2], Moments.of(r[3]), say);
        var deal = r[4] != null;
        var lead = !deal && r[5] != null;
        var href = deal
                ? "/deals/" + id(r[4])
                : lead ? "/leads/" + id(r[5]) : r[6] == null ? "/" : "/accounts/" + id(r[6]);
        var stage = deal ? (r[9] == null ? "" : (String) r[9]) : say.text(lead ? "lead" : "account");
        var person = r[8].equals(r[7]) ? "" : (String) r[8];
        return new StepRow(
                step,
                (String) r[7],
                person,
                href,
                stage,
                Sums.one(r[10], r[11]),
                r[12] == null ? null : ((Number) r[12]).doubleValue(),
                (String) r[13]);
    }

    private static String id(Object column) {
        return Id.text(((Number) column).longValue());
    }
}
