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
import org.likeness.crm.feature.ProtectedFeature;
import org.likeness.crm.feature.ProtectedFeatures;
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

/** The features that no win model and no ideal profile may use. */
@RequestScoped
@Path("protected-features")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    @Inject
    ProtectedFeatures rules;

    @Inject
    References references;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.of(
                new Asked(uri.getQueryParameters()).onlyPages(), rules.all(), ProtectedFeature::fact, this::told);
    }

    @GET
    @Path("{feature}")
    public Json show(@PathParam("feature") String feature) {
        var rule = rules.all().stream()
                .filter(one -> one.fact().equals(feature))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new Json(told(List.of(rule)).get(0));
    }

    @POST
    @InTransaction
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(Sent sent) {
        mayRule();
        sent.only("feature", "reason");
        var rule = rules.declare(sent.text("feature"), sent.text("reason"), viewer.id());
        return Response.created(URI.create("/api/v1/protected-features/" + rule.fact()))
                .entity(new Json(told(List.of(rule)).get(0)))
                .build();
    }

    @DELETE
    @InTransaction
    @Path("{feature}")
    public void release(@PathParam("feature") String feature) {
        mayRule();
        if (!rules.release(feature)) {
            throw new NotFoundException();
        }
    }

    private void mayRule() {
        if (!viewer.role().setsRules()) {
            throw new NotAllowed("Only administrators declare features protected.");
        }
    }

    private List<Map<String, Object>> told(List<ProtectedFeature> some) {
        var people = references.named(
                RecordKind.USERS,
                some.stream()
                        .map(ProtectedFeature::declaredBy)
                        .filter(Objects::nonNull)
                        .toList());
        return some.stream()
                .map(rule -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("feature", rule.fact());
                    json.put("reason", rule.reason());
                    json.put("declaredBy", rule.declaredBy() == null ? null : people.get(rule.declaredBy()));
                    json.put("declaredAt", rule.declaredAt());
                    return json;
                })
                .toList();
    }
}
