package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.likeness.crm.web.record.Kept;
import org.likeness.crm.web.ui.HouseZone;

/** What is to be expected of open deals, learnt from all in the viewer's sight and kept for some minutes. */
@ApplicationScoped
public class Expectations {
    private final Kept<Outlook> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    Outlooks outlooks;

    @Inject
    Clock clock;

    /** The outlook of a pipeline, as seen with these eyes. */
    public Outlook of(long pipeline, Sight sight) {
        return answers.of(
                pipeline + " " + sight.sql("o"),
                clock.instant(),
                () -> outlooks.of(FunnelQuestion.now(pipeline, sight)));
    }

    /** How long a deal has been in its stage; {@code NaN} where not known. */
    public double days(Instant entered) {
        return entered == null ? Double.NaN : Days.between(Days.of(entered), Days.of(clock.instant()));
    }

    /** What is to be expected of a deal. */
    DealOutlook of(Deal deal, Sight sight) {
        var outlook = of(deal.pipeline(), sight);
        return deal.outcome() == Outcome.OPEN
                ? of(outlook, deal.stage(), days(deal.stageEnteredAt()), deal.expectedCloseOn())
                : outlook.closed();
    }

    /** The same of one that is told on a page; {@code null} when it is closed. */
    DealOutlook of(Described deal, Sight sight) {
        if (!"OPEN".equals(deal.text("outcome"))) {
            return null;
        }
        var stage = deal.ref("stage");
        return of(
                of(Id.parse(deal.ref("pipeline").id()), sight),
                stage == null ? null : Id.parse(stage.id()),
                days(deal.moment("stageEnteredAt")),
                (LocalDate) deal.values().get("expectedCloseOn"));
    }

    /** @param expected when its people expect it to close, or {@code null} */
    private DealOutlook of(Outlook outlook, Long stage, double days, LocalDate expected) {
        var told = outlook.of(stage, days);
        if (expected == null) {
            return told;
        }
        var endOfDay = expected.plusDays(1).atStartOfDay(HouseZone.get()).toInstant();
        var horizon = Days.between(Days.of(clock.instant()), Days.of(endOfDay));
        var won = horizon > 0 ? outlook.wonWithin(stage, days, new double[] {horizon}) : null;
        return told.wonByExpectedClose(won == null ? null : won[0]);
    }
}
