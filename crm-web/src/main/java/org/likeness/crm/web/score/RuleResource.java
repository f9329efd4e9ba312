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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.feature.ProtectedFeature;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Json;
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
    Viewer viewer;

    @GET
    public Json list() {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", rules.all().stream().map(RuleResource::told).toList());
        body.put("next", null);
        return new Json(body);
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
                .entity(new Json(told(rule)))
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

    private static Map<String, Object> told(ProtectedFeature rule) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", rule.fact());
        json.put("reason", rule.reason());
        json.put("declaredBy", rule.declaredBy() == null ? null : Id.text(rule.declaredBy()));
        json.put("declaredAt", rule.declaredAt());
        return json;
    }
}
