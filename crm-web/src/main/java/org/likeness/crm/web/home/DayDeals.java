package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.deal.Pace;
import org.likeness.crm.web.home.TodayView.Month;
import org.likeness.crm.web.home.TodayView.Stalled;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Worth;

/** What the day says of deals: which stall, which were won this month. */
@ApplicationScoped
@InTransaction
class DayDeals {
    private static final int SHOWN = 8;
    private static final int OFFERED = 60;

    @PersistenceContext
    EntityManager em;

    /** The largest stalled deals. */
    List<Stalled> stalled(Whose whose, Pace pace) {
        var rows = rows(
                "SELECT t.id, t.name, a.name, t.stage_id, s.name, t.stage_entered_at, t.amount, t.currency FROM deals t"
                        + " JOIN stages s ON s.id = t.stage_id"
                        + InSight.account(whose.viewer().sight()) + " WHERE "
                        + open("t", whose) + " AND " + pace.stalledSql() + " ORDER BY t.amount DESC, t.id LIMIT "
                        + SHOWN);
        var high = rows.stream()
                .mapToInt(r -> Math.max(days(r, pace), pace.nineInTenBy(id(r[3]))))
                .max()
                .orElse(0);
        return rows.stream()
                .map(r -> new Stalled(
                        id(r[0]),
                        (String) r[1],
                        r[2] == null || ((String) r[1]).contains((String) r[2]) ? "" : (String) r[2],
                        (String) r[4],
                        days(r, pace),
                        pace.nineInTenBy(id(r[3])),
                        Sums.one(r[6], r[7]),
                        pace.strip(id(r[3]), days(r, pace), high)))
                .toList();
    }

    long stalledInAll(Whose whose, Pace pace) {
        return count("SELECT COUNT(*) FROM deals t WHERE " + open("t", whose) + " AND " + pace.stalledSql());
    }

    /** The month so far. */
    Month month(Whose whose, Say say) {
        var from = say.today().withDayOfMonth(1);
        var since = say.startOf(from);
        var won = since(
                "SELECT COUNT(*), " + Sums.sql(null)
                        + " FROM deals t WHERE t.outcome = 'WON' AND t.closed_at >= :since AND "
                        + whose.sql("t.owner_id") + " GROUP BY t.currency",
                since);
        var followUps = ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM follow_ups WHERE happened_at >= :since AND "
                                        + whose.sql("owner_id"))
                                .setParameter("since", since)
                                .getSingleResult())
                .longValue();
        var stepped = count("SELECT COUNT(*) FROM deals t WHERE " + open("t", whose)
                + " AND EXISTS (SELECT 1 FROM next_steps n WHERE n.deal_id = t.id AND n.done_at IS NULL)");
        return new Month(
                from,
                say.today(),
                followUps,
                won.stream().map(r -> Sums.of(r[1], r[2])).reduce(Worth.NONE, Worth::plus),
                won.stream().mapToLong(r -> ((Number) r[0]).longValue()).sum(),
                stepped,
                count("SELECT COUNT(*) FROM deals t WHERE " + open("t", whose)));
    }

    /** Open deals touched last, as choices of the composer. */
    Map<String, String> recent(Whose whose) {
        var recent = new LinkedHashMap<String, String>();
        rows("SELECT t.id, t.name, a.name FROM deals t"
                        + InSight.account(whose.viewer().sight()) + " WHERE " + open("t", whose)
                        + " ORDER BY t.updated_at DESC, t.id DESC LIMIT " + OFFERED)
                .forEach(r ->
                        recent.put("deal:" + id(r[0]), Day.titled((String) r[1], r[2] == null ? "" : (String) r[2])));
        return recent;
    }

    /** Whether there is no lead, deal or account in sight at all. */
    boolean nothingYet(Whose whose) {
        var sight = whose.viewer().sight().sql("owner_id");
        return count("SELECT EXISTS (SELECT 1 FROM leads WHERE " + sight + ") + EXISTS (SELECT 1 FROM deals WHERE "
                        + sight + ") + EXISTS (SELECT 1 FROM accounts WHERE " + sight + ")")
                == 0;
    }

    private static String open(String t, Whose whose) {
        return t + ".outcome = 'OPEN' AND " + whose.sql(t + ".owner_id");
    }

    private static int days(Object[] row, Pace pace) {
        return pace.days(Moments.of(row[5]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> since(String sql, Instant since) {
        return em.createNativeQuery(sql).setParameter("since", since).getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static String id(Object column) {
        return Id.text(((Number) column).longValue());
    }
}
