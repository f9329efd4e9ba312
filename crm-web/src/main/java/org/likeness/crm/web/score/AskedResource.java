package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.crm.feature.AskedFeature;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.record.InTransaction;

/** The features that win models learn from as well because somebody asked for them. */
@RequestScoped
@Path("asked-features")
@Produces(MediaType.APPLICATION_JSON)
public class AskedResource {
    @Inject
    AskedFeatures asked;

    @Inject
    References references;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.of(new Asked(uri.getQueryParameters()).onlyPages(), asked.all(), AskedFeature::fact, this::told);
    }

    @GET
    @Path("{feature}")
    public Json show(@PathParam("feature") String feature) {
        var one = asked.find(feature).orElseThrow(NotFoundException::new);
        return new Json(told(List.of(one)).get(0));
    }

    @POST
    @InTransaction
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(Sent sent) {
        mayRule();
        sent.only("feature");
        var one = asked.ask(sent.text("feature"), viewer.id());
        return Response.created(URI.create("/api/v1/asked-features/" + one.fact()))
                .entity(new Json(told(List.of(one)).get(0)))
                .build();
    }

    @DELETE
    @InTransaction
    @Path("{feature}")
    public void leave(@PathParam("feature") String feature) {
        mayRule();
        if (!asked.leave(feature)) {
            throw new NotFoundException();
        }
    }

    private void mayRule() {
        if (!viewer.role().setsRules()) {
            throw new NotAllowed("Only administrators say what win models learn from as well.");
        }
    }

    private List<Map<String, Object>> told(List<AskedFeature> some) {
        var people = references.named(
                RecordKind.USERS,
                some.stream()
                        .map(AskedFeature::askedBy)
                        .filter(Objects::nonNull)
                        .toList());
        return some.stream()
                .map(one -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("feature", one.fact());
                    json.put("askedBy", one.askedBy() == null ? null : people.get(one.askedBy()));
                    json.put("askedAt", one.askedAt());
                    return json;
                })
                .toList();
    }
}
