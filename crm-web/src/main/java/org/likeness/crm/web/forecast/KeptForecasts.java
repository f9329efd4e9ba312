package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.forecast.ForecastQuestion;
import org.likeness.crm.forecast.Forecasts;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.record.Book;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.record.Patience;

/** Forecasts, kept until the book changes: each reads every deal twice. */
@ApplicationScoped
class KeptForecasts {
    private final KeptAnswers<ForecastQuestion, Forecast> answers = new KeptAnswers<>();

    @Inject
    Forecasts forecasts;

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
    Forecast soon(ForecastQuestion question) {
        return patience.of(answers, question, book.version(), () -> forecasts.of(question));
    }

    Forecast of(ForecastQuestion question) {
        return answers.of(question, book.version(), () -> forecasts.of(question));
    }
}
