package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.funnel.NextFollowUp;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.deal.Pace;
import org.likeness.crm.web.home.TodayView.Quiet;
import org.likeness.crm.web.home.TodayView.QuietDeals;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Say;

/** Which of somebody's own deals have been left alone for longer than deals that were won later, and nobody planned anything. */
@ApplicationScoped
@InTransaction
class DayQuiet {
    private static final int SHOWN = 8;
    private static final QuietDeals NONE = new QuietDeals(List.of(), 0);

    @PersistenceContext
    EntityManager em;

    private record Due(Object[] row, NextFollowUp next) {}

    /** None of a team's: each of its members has a list. */
    @SuppressWarnings("unchecked")
    QuietDeals of(Whose whose, Pace pace, Say say) {
        if (whose.team()) {
            return NONE;
        }
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT t.id, t.name, a.name, t.stage_id, s.name, t.stage_entered_at, t.amount, t.currency,"
                                + " (SELECT MAX(f.happened_at) FROM follow_ups f WHERE f.deal_id = t.id)"
                                + " FROM deals t JOIN stages s ON s.id = t.stage_id"
                                + InSight.account(whose.viewer().sight()) + " WHERE t.outcome = 'OPEN' AND "
                                + whose.sql("t.owner_id") + " AND NOT " + pace.stalledSql()
                                + " AND NOT EXISTS (SELECT 1 FROM next_steps n WHERE n.deal_id = t.id AND n.done_at IS NULL)")
                .getResultList();
        var due = new ArrayList<Due>();
        for (var row : rows) {
            var next = pace.nextFollowUp(stage(row), Moments.of(row[5]), Moments.of(row[8]));
            if (next != null && !next.due().isAfter(pace.now())) {
                due.add(new Due(row, next));
            }
        }
        due.sort(Comparator.comparing((Due d) -> d.next().due()).thenComparing(d -> stage(d.row())));
        return new QuietDeals(
                due.stream().limit(SHOWN).map(d -> told(d, pace, say)).toList(), due.size());
    }

    private static Quiet told(Due deal, Pace pace, Say say) {
        var row = deal.row();
        var name = (String) row[1];
        var account = row[2] == null || name.contains((String) row[2]) ? "" : (String) row[2];
        Instant heard =
                deal.next().last() == null ? Moments.of(row[5]) : deal.next().last();
        return new Quiet(
                Id.text(((Number) row[0]).longValue()),
                name,
                account,
                (String) row[4],
                deal.next().last() != null,
                (int) Duration.between(heard, pace.now()).toDays(),
                deal.next().every(),
                deal.next().halfBy(),
                say.local(deal.next().due()).toLocalDate(),
                Sums.one(row[6], row[7]));
    }

    private static String stage(Object[] row) {
        return Id.text(((Number) row[3]).longValue());
    }
}
