package org.likeness.crm.web.acquisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.likeness.crm.acquisition.Acquisition;
import org.likeness.crm.acquisition.Attributing;
import org.likeness.crm.acquisition.Attribution;
import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.acquisition.ChannelQuestion;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.record.Book;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.record.Patience;

/** What the channels bring, kept until the book changes, or for attribution any touch: each answer reads every record. */
@ApplicationScoped
class KeptChannels {
    private final KeptAnswers<ChannelQuestion, ChannelPerformance> performances = new KeptAnswers<>();
    private final KeptAnswers<ChannelQuestion, Attribution> attributions = new KeptAnswers<>();

    @Inject
    Acquisition acquisition;

    @Inject
    Attributing attributing;

    @Inject
    Patience patience;

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        attributions.changed();
        if (Book.changes(news)) {
            performances.changed();
        }
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    ChannelPerformance performanceSoon(ChannelQuestion question) {
        return patience.of(performances, question, 0, () -> acquisition.of(question));
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    Attribution attributionSoon(ChannelQuestion question) {
        return patience.of(attributions, question, 0, () -> attributing.of(question));
    }

    ChannelPerformance performance(ChannelQuestion question) {
        return performances.of(question, () -> acquisition.of(question));
    }

    Attribution attribution(ChannelQuestion question) {
        return attributions.of(question, () -> attributing.of(question));
    }
}
