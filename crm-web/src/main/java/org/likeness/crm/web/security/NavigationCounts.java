package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tally;

/**
 * What the navigation counts, for each who looks: open leads, open deals, own steps overdue. Every page shows them, so they are kept for
 * half a minute, or until anything changes here.
 */
@ApplicationScoped
@InTransaction
class NavigationCounts {
    /** The navigation does not count further. */
    private static final int MOST = 999;

    private static final int VIEWERS = 2000;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<Long, Kept> counts = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private record Kept(String sight, Map<String, Tally> counts, Instant until) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        counts.clear();
    }

    /** By the navigation's words; what counts nothing is missing. */
    Map<String, Tally> of(Viewer who, Say say) {
        var sight = who.sight().sql("t");
        var now = clock.instant();
        var kept = counts.get(who.id());
        if (kept == null || kept.until().isBefore(now) || !kept.sight().equals(sight)) {
            kept = new Kept(sight, counted(who, say), now.plus(KEPT));
            if (counts.size() > VIEWERS) {
                counts.clear();
            }
            counts.put(who.id(), kept);
        }
        return kept.counts();
    }

    private Map<String, Tally> counted(Viewer who, Say say) {
        var counted = new LinkedHashMap<String, Tally>();
        counted.put("leads", open(RecordKind.LEADS, who));
        counted.put("deals", open(RecordKind.DEALS, who));
        counted.put("today", overdue(who, say));
        counted.values().removeIf(c -> c.n() == 0);
        return counted;
    }

    private Tally open(RecordKind kind, Viewer who) {
        var visible = RecordTypes.of(kind).sightline().sql(who.sight(), "t");
        return count(kind.table() + " t WHERE t.outcome = 'OPEN' AND " + visible, query -> {});
    }

    /** Their own only: what Today counts as overdue under Mine. */
    private Tally overdue(Viewer who, Say say) {
        var visible = RecordTypes.of(RecordKind.NEXT_STEPS).sightline().sql(who.sight(), "n");
        var rows = "next_steps n WHERE n.done_at IS NULL AND " + NextSteps.before("n", "today") + " AND n.owner_id = "
                + who.id() + " AND " + visible;
        return count(rows, query -> NextSteps.day(query, "today", say.today(), say));
    }

    private Tally count(String rows, Consumer<Query> given) {
        var query =
                em.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 FROM " + rows + " LIMIT " + (MOST + 1) + ") c");
        given.accept(query);
        return Tally.upTo(MOST, ((Number) query.getSingleResult()).longValue());
    }
}
