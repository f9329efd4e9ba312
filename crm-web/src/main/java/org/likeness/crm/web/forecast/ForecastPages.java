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
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.TeamSights;

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

    @Inject
    ForecastQuestions questions;

    @Inject
    TeamSights teams;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var forecast = forecasts.soon(questions.of(asked, pages.viewer().sight(), say));
        var form = asked.form()
                .choosing("pipeline", choices.pipelines())
                .choosing("months", ForecastQuestions.lengths(say))
                .choosing("team", teams.choices());
        return asked.page(new ForecastView(form, forecast, say.today()));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        var question = questions.of(asked, pages.viewer().sight(), pages.say());
        return ForecastTable.of(forecasts.of(question)).download("forecast");
    }
}
