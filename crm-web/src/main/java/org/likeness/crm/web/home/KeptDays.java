package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.deal.Rhythms;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.ui.Say;

/**
 * The figures of the day, kept until any record changes: they count every open deal in sight. To be asked outside a transaction, whose view of
 * the book may be older than the last change.
 */
@ApplicationScoped
class KeptDays {
    private final KeptAnswers<Asked, DayFigures> answers = new KeptAnswers<>();

    @Inject
    DayDeals deals;

    @Inject
    DayQuiet quiet;

    @Inject
    DayChanges changes;

    @Inject
    Rhythms rhythms;

    private record Asked(String owners, LocalDate day) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        answers.changed();
    }

    DayFigures of(Whose whose, Say say) {
        return answers.of(new Asked(whose.sql("owner"), say.today()), () -> found(whose, say));
    }

    private DayFigures found(Whose whose, Say say) {
        var pace = rhythms.pace(whose.viewer().sight());
        return new DayFigures(
                deals.stalled(whose, pace),
                deals.stalledInAll(whose, pace),
                quiet.of(whose, pace, say),
                deals.month(whose, say),
                changes.since(say.startOf(say.today().minusDays(1)), whose));
    }
}
