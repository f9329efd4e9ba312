package org.likeness.crm.web.acquisition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.acquisition.ChannelQuestion;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;

/** Which touches the wins hang on. */
@RequestScoped
@Path("channels/attribution")
public class AttributionResource {
    @Inject
    KeptChannels channels;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json attribution(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("subject", "from", "to");
        return new Json(channels.attribution(new ChannelQuestion(
                asked.choice("subject", ChannelQuestion.Subject.class, ChannelQuestion.Subject.LEAD),
                asked.day("from"),
                asked.day("to"),
                viewer.sight())));
    }
}
