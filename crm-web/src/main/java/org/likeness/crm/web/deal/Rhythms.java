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
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;

/** The rhythm of stages, kept for five minutes: it is asked for on every board and barely changes from one deal to the next. */
@ApplicationScoped
public class Rhythms {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 500;

    private final Map<String, Kept> answers = new ConcurrentHashMap<>();

    @Inject
    Funnels funnels;

    @Inject
    Choices choices;

    @Inject
    Clock clock;

    private record Kept(Map<String, StageRhythm> rhythms, Instant until) {}

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
        var key = pipeline + " " + sight.sql("o");
        var now = clock.instant();
        if (answers.size() > MOST) {
            answers.values().removeIf(k -> k.until().isBefore(now));
        }
        return answers.compute(
                        key,
                        (k, kept) -> kept != null && kept.until().isAfter(now)
                                ? kept
                                : new Kept(
                                        byStage(funnels.rhythms(FunnelQuestion.now(Id.parse(pipeline), sight))),
                                        now.plus(KEPT)))
                .rhythms();
    }

    private static Map<String, StageRhythm> byStage(List<StageRhythm> rhythms) {
        var byStage = new HashMap<String, StageRhythm>();
        rhythms.forEach(r -> byStage.put(r.stage().id(), r));
        return Map.copyOf(byStage);
    }
}
