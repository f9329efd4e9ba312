package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Pointing;

/** What becomes of deals, stage by stage, and how long that takes. */
@RequestScoped
@Path("funnel")
public class FunnelResource {
    @Inject
    KeptFunnels funnels;

    @Inject
    Pointing pointing;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json funnel(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("pipeline", "from", "to", "asOf", "split", "tau");
        return new Json(funnels.of(new FunnelQuestion(
                pointing.pipeline(asked.text("pipeline")),
                asked.day("from"),
                asked.day("to"),
                asked.day("asOf"),
                asked.text("split"),
                asked.number("tau", 0),
                viewer.sight())));
    }
}
