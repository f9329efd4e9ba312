package org.likeness.crm.web.house;

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
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;

/** How the house works. */
@RequestScoped
@Path("house")
@Produces(MediaType.APPLICATION_JSON)
public class HouseResource {
    private static final String[] FIELDS = {"currency", "timeZone", "language", "workingDays"};

    @Inject
    KeepingHouse keeping;

    @Inject
    Viewer viewer;

    @GET
    public Response show(@Context UriInfo uri) {
        new Asked(uri.getQueryParameters()).only();
        return shown();
    }

    @PATCH
    @InTransaction
    @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@HeaderParam("If-Match") String ifMatch, Sent sent) {
        if (!viewer.role().managesUsers()) {
            throw new NotAllowed("Only administrators change how the house works.");
        }
        keeping.hold();
        Versions.require(ifMatch, keeping.version());
        sent.only(FIELDS);
        refuseNothing(sent);
        keeping.keep(HouseTyped.read(
                keeping.kept(),
                sent.text("currency"),
                sent.text("timeZone"),
                sent.text("language"),
                sent.texts("workingDays")));
        return shown();
    }

    /** Each of them is something: none can be taken away. */
    private static void refuseNothing(Sent sent) {
        var missing = Arrays.stream(FIELDS)
                .filter(name -> sent.has(name) && sent.fields().get(name) == null)
                .map(name -> new FieldError(name, "is required"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    private Response shown() {
        var house = keeping.kept();
        var body = new LinkedHashMap<String, Object>();
        body.put("currency", house.currency());
        body.put("timeZone", house.zone().getId());
        body.put("language", house.language());
        body.put(
                "workingDays",
                new TreeSet<>(house.workingDays()).stream().map(DayOfWeek::name).toList());
        return Response.ok(new Json(body)).tag(new EntityTag(keeping.version())).build();
    }
}
