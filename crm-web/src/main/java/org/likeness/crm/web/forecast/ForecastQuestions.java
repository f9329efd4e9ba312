package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.forecast.ForecastQuestion;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.TeamSights;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** Reads what the address of the forecast asks. */
@ApplicationScoped
class ForecastQuestions {
    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    ForecastQuestion of(PageQuestion asked, Sight sight, Say say) {
        var pipelines = choices.pipelines();
        var first = pipelines.isEmpty() ? null : pipelines.get(0).value();
        var pipeline = asked.choice("pipeline", pipelines, first);
        var months = asked.choice("months", lengths(say), "6");
        return new ForecastQuestion(Id.parse(pipeline), Integer.parseInt(months), teams.of(asked, sight));
    }

    static List<Choice> lengths(Say say) {
        return Stream.of(3, 6, 12)
                .map(n -> new Choice(Integer.toString(n), say.text("forecast.months", n)))
                .toList();
    }
}
