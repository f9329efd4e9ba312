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

/** Forecasts, kept until the book changes: each reads every deal twice. */
@ApplicationScoped
class KeptForecasts {
    private final KeptAnswers<ForecastQuestion, Forecast> answers = new KeptAnswers<>();

    @Inject
    Forecasts forecasts;

    @Inject
    DealBook book;

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        if (Book.changes(news)) {
            answers.changed();
        }
    }

    Forecast of(ForecastQuestion question) {
        return answers.of(question, book.version(), () -> forecasts.of(question));
    }
}
