package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.record.Book;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.record.Patience;

/** Funnels, kept until the book changes: each reads every deal. */
@ApplicationScoped
class KeptFunnels {
    private final KeptAnswers<FunnelQuestion, Funnel> answers = new KeptAnswers<>();

    @Inject
    Funnels funnels;

    @Inject
    DealBook book;

    @Inject
    Patience patience;

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        if (Book.changes(news)) {
            answers.changed();
        }
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    Funnel soon(FunnelQuestion question) {
        return patience.of(answers, question, book.version(), () -> funnels.of(question));
    }

    Funnel of(FunnelQuestion question) {
        return answers.of(question, book.version(), () -> funnels.of(question));
    }
}
