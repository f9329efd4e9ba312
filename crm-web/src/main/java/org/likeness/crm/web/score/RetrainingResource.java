package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;

/** When challengers are trained by themselves. */
@RequestScoped
@Path("retraining")
@Produces(MediaType.APPLICATION_JSON)
public class RetrainingResource {
    @Inject
    Retraining retraining;

    @Inject
    Viewer viewer;

    @GET
    public Response show(@Context UriInfo uri) {
        new Asked(uri.getQueryParameters()).only();
        return shown();
    }

    private Response shown() {
        var body = new LinkedHashMap<String, Object>();
        for (var subject : Subject.values()) {
            body.put(name(subject), retraining.of(subject));
        }
        return Response.ok(new Json(body))
                .tag(new EntityTag(retraining.version()))
                .build();
    }

    @PATCH
    @InTransaction
    @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@HeaderParam("If-Match") String ifMatch, Sent sent) {
        if (!viewer.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not train win models.");
        }
        retraining.hold();
        Versions.require(ifMatch, retraining.version());
        sent.only(name(Subject.LEAD), name(Subject.DEAL));
        for (var subject : Subject.values()) {
            if (sent.has(name(subject))) {
                retraining.choose(subject, schedule(name(subject), sent.text(name(subject))));
            }
        }
        return shown();
    }

    private static String name(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private static Schedule schedule(String field, String sent) {
        for (var schedule : Schedule.values()) {
            if (schedule.name().equals(sent)) {
                return schedule;
            }
        }
        throw new InvalidInput(field, "must be one of OFF, NIGHTLY, WEEKLY");
    }
}
