package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.GivenScores;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;

/** What came of the scores given out by all models of a subject. */
@RequestScoped
@Path("live-calibration")
public class LiveResource {
    @Inject
    GivenScores given;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json live(@Context UriInfo uri) {
        var subject =
                new Asked(uri.getQueryParameters()).only("subject").choice("subject", Subject.class, Subject.LEAD);
        return new Json(LiveJson.told(given.of(subject, viewer.sight())));
    }
}
