package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Tally;

/**
 * How many records lists and tabs hold, counted up to a limit and kept for some seconds: a page asks for many of them. A change made
 * here is counted at once.
 */
@ApplicationScoped
class TabCounts {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 2000;

    private final Map<String, Kept> counts = new ConcurrentHashMap<>();

    @Inject
    RecordLists lists;

    @Inject
    Clock clock;

    private record Kept(Tally count, Instant until) {}

    /** The count, {@code null} where the filters cannot be used any more. */
    Tally of(KindList own, Map<String, List<String>> filters, Sight sight) {
        var key = own.kind() + " " + filters + " " + sight.sql("o");
        var now = clock.instant();
        if (counts.size() > MOST) {
            counts.clear();
        }
        var kept = counts.get(key);
        if (kept == null || kept.until().isBefore(now)) {
            kept = new Kept(counted(own, filters, sight), now.plus(KEPT));
            counts.put(key, kept);
        }
        return kept.count();
    }

    /** Forgets all after something was changed here. */
    void forget() {
        counts.clear();
    }

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        forget();
    }

    private Tally counted(KindList own, Map<String, List<String>> filters, Sight sight) {
        try {
            return lists.count(own.kind(), filters, sight);
        } catch (InvalidInput unusable) {
            return null;
        }
    }
}
