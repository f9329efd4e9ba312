package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.likeness.crm.forecast.Forecast;
import org.likeness.crm.forecast.ForecastQuestion;
import org.likeness.crm.forecast.Forecasts;
import org.likeness.crm.web.record.Kept;

/** Forecasts, kept for some minutes: each reads every deal twice. */
@ApplicationScoped
class KeptForecasts {
    private final Kept<Forecast> answers = new Kept<>(Duration.ofMinutes(5));

    @Inject
    Forecasts forecasts;

    @Inject
    Clock clock;

    Forecast of(ForecastQuestion question) {
        var key = question.pipeline() + " " + question.months() + " "
                + question.sight().sql("o");
        return answers.of(key, clock.instant(), () -> forecasts.of(question));
    }
}
