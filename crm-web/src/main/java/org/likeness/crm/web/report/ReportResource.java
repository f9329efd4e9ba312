package org.likeness.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Visitor;

/** Reports by mail for programs: what is subscribed to, and what was sent. */
@RequestScoped
@InTransaction
@Path("report-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    @Inject
    Subscriptions subscriptions;

    @Inject
    Outbox outbox;

    @Inject
    PlanCheck check;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> subscriptions.newest(viewer, most, before),
                () -> subscriptions.count(viewer),
                Subscription::id,
                found -> found.stream().map(Subscription::described).toList());
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(Sent sent) {
        var made = subscriptions.make(plan(sent, null), sent.texts("recipients"), viewer);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/report-subscriptions/" + Id.text(made.id()))
                .tag(Versions.tag(made.version()))
                .entity(new Json(made.described()))
                .build();
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return shown(required(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        var one = required(id);
        Versions.require(ifMatch, one.version());
        var to = sent.has("recipients")
                ? sent.texts("recipients")
                : one.recipients().stream().map(Recipients::key).toList();
        return shown(
                subscriptions.change(one, plan(sent, one.plan()), to, SentPlan.active(sent, one.active()), viewer));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var one = required(id);
        Versions.require(ifMatch, one.version());
        subscriptions.delete(one);
        return Response.noContent().build();
    }

    /** Sends it to everybody who gets it, at once. */
    @POST
    @Once
    @Path("{id}/send")
    public Response send(@PathParam("id") String id) {
        var to = subscriptions.sendNow(required(id));
        return Response.accepted(new Json(Map.of("recipients", to))).build();
    }

    @GET
    @Path("{id}/deliveries")
    public Json deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        var one = required(id);
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> outbox.newest(one.id(), most, before),
                () -> outbox.count(one.id()),
                Delivery::id,
                found -> found.stream().map(Delivery::described).toList());
    }

    private Plan plan(Sent sent, Plan before) {
        var plan = SentPlan.plan(sent, before);
        return sent.has("filters") ? check.checked(plan, viewer, Say.to(Visitor.nobody("en", ""), clock)) : plan;
    }

    private Subscription required(String id) {
        return subscriptions.find(id, viewer).orElseThrow(NotFoundException::new);
    }

    private static Response shown(Subscription one) {
        return Response.ok(new Json(one.described()))
                .tag(Versions.tag(one.version()))
                .build();
    }
}
