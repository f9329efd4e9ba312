package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.BoardSums.Sum;
import org.likeness.crm.web.deal.DealBoardView.WonCard;
import org.likeness.crm.web.deal.DealBoardView.WonColumn;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** The queries behind the board: a handful for all columns, however many deals there are. */
@ApplicationScoped
@InTransaction
class BoardRows {
    /** Cards in a column. */
    static final int CARDS = 30;

    private static final String OPEN = " AND t.outcome = 'OPEN'";
    private static final int WON_CARDS = 10;
    private static final int WON_DAYS = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The deals of a pipeline and an owner that the viewer sees, as SQL on {@code t}. */
    static String where(String pipeline, String owner, Viewer viewer) {
        var of = Id.parse(pipeline);
        var ownedBy = Id.parse(owner);
        return "t.pipeline_id = " + (of == null ? -1 : of) + " AND "
                + viewer.sight().sql("t.owner_id")
                + (ownedBy == null ? "" : " AND t.owner_id = " + ownedBy)
                + ("none".equals(owner) ? " AND t.owner_id IS NULL" : "");
    }

    private Sum sum(String where) {
        return rows("SELECT COUNT(*), " + Sums.sql(null) + " FROM deals t WHERE " + where + " GROUP BY t.currency")
                .stream()
                .map(r -> new Sum(((Number) r[0]).longValue(), Sums.of(r[1], r[2])))
                .reduce(Sum.NONE, Sum::plus);
    }

    /** How many open deals have no next step. */
    long withoutStep(String where) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM deals t WHERE " + where + OPEN
                                + " AND t.id NOT IN (SELECT n.deal_id FROM next_steps n WHERE n.done_at IS NULL"
                                + " AND n.deal_id IS NOT NULL)")
                        .getSingleResult())
                .longValue();
    }

    /** The open deals stage by stage and in all, read once within an index. */
    BoardSums sums(String where, Pace pace) {
        return BoardSums.of(rows("SELECT t.stage_id, COUNT(*), " + Sums.sql(null) + ", SUM(" + pace.stalledSql()
                + ") FROM deals t WHERE " + where + OPEN + " GROUP BY t.stage_id, t.currency"));
    }

    /** The first cards of every column, those that wait longest first: id, stage, since, name, account, amount, currency, chance, grade. */
    List<Object[]> cards(String where, List<Choice> stages, Sight sight) {
        return stages.isEmpty()
                ? List.of()
                : rows(stages.stream()
                        .map(stage -> "(SELECT t.id, t.stage_id, t.stage_entered_at, t.name,"
                                + " t.account_id, t.amount, t.currency, t.win_probability, t.grade FROM deals t WHERE "
                                + where + OPEN + " AND t.stage_id = "
                                + Id.parse(stage.value()) + " ORDER BY t.stage_entered_at, t.id LIMIT " + CARDS + ")")
                        .collect(Collectors.joining(
                                " UNION ALL ",
                                "SELECT t.id, t.stage_id, t.stage_entered_at, t.name, a.name, t.amount, t.currency,"
                                        + " t.win_probability, t.grade FROM (",
                                ") t" + InSight.account(sight) + " ORDER BY t.stage_entered_at, t.id")));
    }

    /** The deals won in the last thirty days, newest first; their median cycle leaves out negative ones. */
    WonColumn won(String where, Sight sight, Say say) {
        var since = clock.instant().minus(WON_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var lately = where + " AND t.outcome = 'WON' AND t.closed_at >= '"
                + since.toString().replace('T', ' ').replace("Z", "") + "'";
        var sum = sum(lately);
        var cycles = rows(
                        "SELECT t.opened_at, t.closed_at FROM deals t WHERE " + lately + " AND t.opened_at IS NOT NULL")
                .stream()
                .mapToDouble(r -> days(r[0], r[1]))
                .filter(d -> d >= 0)
                .sorted()
                .toArray();
        var cards = rows("SELECT t.id, t.name, a.name, t.amount, t.currency, t.opened_at, t.closed_at FROM deals t"
                + InSight.account(sight) + " WHERE " + lately
                + " ORDER BY t.closed_at DESC, t.id DESC LIMIT "
                + WON_CARDS);
        return new WonColumn(
                sum.count(),
                sum.worth(),
                median(cycles),
                cards.stream().map(r -> card(r, say)).toList());
    }

    private static WonCard card(Object[] r, Say say) {
        LocalDate closed = say.local(Moments.of(r[6])).toLocalDate();
        return new WonCard(
                Id.text(((Number) r[0]).longValue()),
                (String) r[1],
                r[2] == null ? "" : (String) r[2],
                Sums.one(r[3], r[4]),
                r[5] == null || days(r[5], r[6]) < 0 ? null : (int) Math.round(days(r[5], r[6])),
                closed);
    }

    private static double days(Object from, Object to) {
        return ChronoUnit.SECONDS.between(Moments.of(from), Moments.of(to)) / 86_400.;
    }

    private static Double median(double[] sorted) {
        var n = sorted.length;
        return n == 0 ? null : (double) Math.round((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }
}
