package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;

/**
 * The rhythm of stages, which is asked for on every board and barely changes from one deal to the next: kept for a minute at least and, while
 * no deal changes here, for a quarter of an hour. Then it is found out anew behind the page, and whoever asks is told meanwhile what was known
 * before; what is older than an hour is worth waiting for.
 */
@ApplicationScoped
public class Rhythms {
    private static final Duration LEAST = Duration.ofMinutes(1);
    /** Open visits grow older, and a book may be changed by what does not tell of it. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private static final Duration TOO_OLD = Duration.ofHours(1);

    private static final int MANY = 500;

    private final Map<String, Kept> answers = new ConcurrentHashMap<>();

    @Inject
    Funnels funnels;

    @Inject
    DealBook book;

    @Inject
    Choices choices;

    @Inject
    Clock clock;

    @Inject
    Executor executor;

    private record Answer(Map<String, StageRhythm> rhythms, Instant at, long change) {}

    private static final class Kept {
        final ReentrantLock finding = new ReentrantLock();
        volatile Answer answer;
    }

    /** The pace of all pipelines, as seen with these eyes. */
    public Pace pace(Sight sight) {
        var all = new HashMap<String, StageRhythm>();
        choices.pipelines().forEach(p -> all.putAll(of(p.value(), sight)));
        return new Pace(Map.copyOf(all), clock.instant());
    }

    /** The pace of one pipeline. */
    public Pace pace(String pipeline, Sight sight) {
        return new Pace(of(pipeline, sight), clock.instant());
    }

    private Map<String, StageRhythm> of(String pipeline, Sight sight) {
        if (answers.size() > MANY) {
            answers.values().removeIf(k -> k.answer != null && older(k.answer, MOST));
        }
        var kept = answers.computeIfAbsent(pipeline + " " + sight.sql("o"), k -> new Kept());
        var known = kept.answer;
        if (known == null || older(known, TOO_OLD)) {
            kept.finding.lock();
            find(kept, pipeline, sight);
        } else if (!good(known) && !kept.finding.isLocked()) {
            executor.execute(() -> {
                if (kept.finding.tryLock()) {
                    find(kept, pipeline, sight);
                }
            });
        }
        return kept.answer.rhythms();
    }

    /** Finds it out, if nobody did while this one waited for the lock, and gives the lock back. */
    private void find(Kept kept, String pipeline, Sight sight) {
        try {
            if (kept.answer == null || !good(kept.answer)) {
                var change = book.version(); // before reading: a change during it counts as a later one
                var at = clock.instant();
                var found = byStage(funnels.rhythms(FunnelQuestion.now(Id.parse(pipeline), sight)));
                kept.answer = new Answer(found, at, change);
            }
        } finally {
            kept.finding.unlock();
        }
    }

    private boolean good(Answer answer) {
        return !older(answer, answer.change() == book.version() ? MOST : LEAST);
    }

    private boolean older(Answer answer, Duration than) {
        return !answer.at().plus(than).isAfter(clock.instant());
    }

    private static Map<String, StageRhythm> byStage(List<StageRhythm> rhythms) {
        var byStage = new HashMap<String, StageRhythm>();
        rhythms.forEach(r -> byStage.put(r.stage().id(), r));
        return Map.copyOf(byStage);
    }
}
