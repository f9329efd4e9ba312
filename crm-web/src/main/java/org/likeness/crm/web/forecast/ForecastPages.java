package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.forecast.ForecastQuestion;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** The forecast, as far as the reader sees deals. */
@Path("forecast")
@RequestScoped
public class ForecastPages {
    @Inject
    PageSupport pages;

    @Inject
    Choices choices;

    @Inject
    KeptForecasts forecasts;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var pipelines = choices.pipelines();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var first = pipelines.isEmpty() ? null : pipelines.get(0).value();
        var pipeline = asked.choice("pipeline", pipelines, first);
        var lengths = lengths(say);
        var months = asked.choice("months", lengths, "6");
        var forecast = forecasts.of(new ForecastQuestion(
                Id.parse(pipeline), Integer.parseInt(months), pages.viewer().sight()));
        return asked.page(new ForecastView(
                asked.form().choosing("pipeline", pipelines).choosing("months", lengths), forecast, say.today()));
    }

    private static List<Choice> lengths(Say say) {
        return Stream.of(3, 6, 12)
                .map(n -> new Choice(Integer.toString(n), say.text("forecast.months", n)))
                .toList();
    }
}
