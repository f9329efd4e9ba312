package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.duration.Days;
import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Outlook;
import org.likeness.crm.funnel.Outlooks;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Described;

/** What is to be expected of open deals, learnt from all in the viewer's sight and kept for some minutes. */
@ApplicationScoped
public class Expectations {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 200;

    private final Map<String, Kept> answers = new ConcurrentHashMap<>();

    @Inject
    Outlooks outlooks;

    @Inject
    Clock clock;

    private record Kept(Outlook outlook, Instant until) {}

    /** The outlook of a pipeline, as seen with these eyes. */
    public Outlook of(long pipeline, Sight sight) {
        var now = clock.instant();
        if (answers.size() > MOST) {
            answers.values().removeIf(k -> k.until().isBefore(now));
        }
        return answers.compute(
                        pipeline + " " + sight.sql("o"),
                        (k, kept) -> kept != null && kept.until().isAfter(now)
                                ? kept
                                : new Kept(outlooks.of(FunnelQuestion.now(pipeline, sight)), now.plus(KEPT)))
                .outlook();
    }

    /** How long a deal has been in its stage; {@code NaN} where not known. */
    public double days(Instant entered) {
        return entered == null ? Double.NaN : Days.between(Days.of(entered), Days.of(clock.instant()));
    }

    /** What is to be expected of a deal. */
    DealOutlook of(Deal deal, Sight sight) {
        var outlook = of(deal.pipeline(), sight);
        return deal.outcome() == Outcome.OPEN
                ? outlook.of(deal.stage(), days(deal.stageEnteredAt()))
                : outlook.closed();
    }

    /** The same of one that is told on a page; {@code null} when it is closed. */
    DealOutlook of(Described deal, Sight sight) {
        if (!"OPEN".equals(deal.text("outcome"))) {
            return null;
        }
        var stage = deal.ref("stage");
        return of(Id.parse(deal.ref("pipeline").id()), sight)
                .of(stage == null ? null : Id.parse(stage.id()), days(deal.moment("stageEnteredAt")));
    }
}
