package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.forecast.ForecastQuestion;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Pointing;

/** What open deals bring, month by month. */
@RequestScoped
@Path("forecast")
public class ForecastResource {
    private static final int MONTHS = 6;

    @Inject
    KeptForecasts forecasts;

    @Inject
    Pointing pointing;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json forecast(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("pipeline", "months");
        var months = asked.number("months", 1);
        if (months != null && (months != Math.rint(months) || months > ForecastQuestion.MOST)) {
            throw new InvalidInput("months", "must be a whole number from 1 to " + ForecastQuestion.MOST);
        }
        return new Json(forecasts.of(new ForecastQuestion(
                pointing.pipeline(asked.text("pipeline")),
                months == null ? MONTHS : months.intValue(),
                viewer.sight())));
    }
}
