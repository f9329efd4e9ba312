package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.Returning;
import org.likeness.crm.web.home.TodayView.Hot;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;

/** The leads worth a call: those tagged hot lately, then the best chances for which nothing is planned. */
@ApplicationScoped
@InTransaction
class DayLeads {
    private static final int SHOWN = 6;
    private static final int WARNED = 10;

    private static final String LEAD =
            "SELECT t.id, COALESCE(t.name, t.contact_name, t.external_id), t.win_probability, t.grade";

    @PersistenceContext
    EntityManager em;

    @Inject
    ScoreWords scores;

    @Inject
    Returning returning;

    @Inject
    Clock clock;

    List<Hot> hot(Whose whose, Say say) {
        var found = new LinkedHashMap<String, Object[]>();
        var open = " WHERE t.outcome = 'OPEN' AND " + (whose.team() ? whose.sql("t.owner_id") : orPool(whose));
        turnedHot(open).forEach(r -> found.putIfAbsent(id(r), r));
        rows(LEAD + ", NULL, NULL FROM leads t" + open + " AND t.grade IS NOT NULL AND"
                        // with the limit it is asked of the rows that are shown only
                        + " (SELECT 1 FROM next_steps n WHERE n.lead_id = t.id AND n.done_at IS NULL LIMIT 1) IS NULL"
                        + " ORDER BY t.win_probability DESC, t.id DESC LIMIT " + SHOWN)
                .forEach(r -> found.putIfAbsent(id(r), r));
        var ids = found.keySet().stream().limit(SHOWN).toList();
        var reasons = scores.strongest(RecordKind.LEADS, ids, say);
        return ids.stream()
                .map(id -> hot(found.get(id), reasons.getOrDefault(id, List.of()), say))
                .toList();
    }

    /** Those tagged last; each tag's are walked from the newest on, so that no more are read than are shown. */
    private List<Object[]> turnedHot(String open) {
        var tags = ids("SELECT id FROM tags WHERE temperature = 'HOT'");
        return tags.isEmpty()
                ? List.of()
                : rows(tags.stream()
                        .map(tag ->
                                "(SELECT STRAIGHT_JOIN t.id, t.name, t.contact_name, t.external_id, t.win_probability, t.grade,"
                                        + " g.tag_id, g.tagged_at FROM taggings g FORCE INDEX (tagging_tagged)"
                                        + " JOIN leads t ON t.id = g.record_id" + open
                                        + " AND g.record_kind = 'LEADS' AND g.tag_id = " + tag
                                        + " AND (g.until_at IS NULL OR g.until_at > UTC_TIMESTAMP())"
                                        + " AND g.tagged_at > UTC_TIMESTAMP() - INTERVAL 7 DAY ORDER BY g.tagged_at DESC LIMIT "
                                        + SHOWN + ")")
                        .collect(Collectors.joining(
                                " UNION ALL ",
                                LEAD + ", h.name, t.tagged_at FROM (",
                                ") t JOIN tags h ON h.id = t.tag_id ORDER BY t.tagged_at DESC LIMIT " + SHOWN)));
    }

    /** The viewer's own leads about which the rules of the pool warn. */
    List<TodayView.Leaving> leaving(Whose whose, Say say) {
        return returning.warned(whose.viewer().id(), clock.instant(), WARNED).stream()
                .map(one -> new TodayView.Leaving(
                        Id.text(one.lead()),
                        one.name(),
                        one.why().name(),
                        one.days(),
                        say.local(one.from().isBefore(clock.instant()) ? clock.instant() : one.from())
                                .toLocalDate()))
                .toList();
    }

    /** A rep's own leads, and those nobody has taken yet. */
    private static String orPool(Whose whose) {
        return "(t.owner_id IS NULL OR " + whose.sql("t.owner_id") + ")";
    }

    private static Hot hot(Object[] r, List<Reason> reasons, Say say) {
        return new Hot(
                id(r),
                (String) r[1],
                r[2] == null ? null : ((Number) r[2]).doubleValue(),
                (String) r[3],
                r[4] == null ? "" : r[4] + say.text("list.pause") + say.when(say.local(Moments.of(r[5]))),
                reasons.stream().map(Reason::words).collect(Collectors.joining(say.text("list.semicolon"))));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Object> ids(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static String id(Object[] row) {
        return Id.text(((Number) row[0]).longValue());
    }
}
