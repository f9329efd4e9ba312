package org.likeness.crm.web.webhook;

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;

/** Webhooks for administrators' programs: the hooks, what they were told, and telling it again. */
@RequestScoped
@InTransaction
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private static final String SECRET = "secret";

    @Inject
    Webhooks webhooks;

    @Inject
    Outbox outbox;

    @Inject
    Telling telling;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        Webhooks.mayManage(viewer);
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                webhooks::newest,
                webhooks::count,
                Webhook::id,
                found -> found.stream().map(Webhook::described).toList());
    }

    /** Everything that a webhook can be told. */
    @GET
    @Path("events")
    public Json events(@Context UriInfo uri) {
        Webhooks.mayManage(viewer);
        return Listed.of(
                new Asked(uri.getQueryParameters()).onlyPages(),
                List.copyOf(HookEvents.names()),
                Function.identity(),
                names -> names);
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(Sent sent) {
        sent.only("name", "url", "events", "signed");
        var signed = yes(sent, "signed", true);
        var hook = webhooks.make(sent.text("name"), url(sent, null), sent.texts("events"), signed, viewer);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/webhooks/" + Id.text(hook.id()))
                .header("Cache-Control", "no-store")
                .tag(Versions.tag(hook.version()))
                .entity(new Json(withSecret(hook)))
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
        var hook = required(id);
        Versions.require(ifMatch, hook.version());
        sent.only("name", "url", "events", "active");
        return shown(webhooks.change(
                hook,
                sent.has("name") ? sent.text("name") : hook.name(),
                url(sent, hook.url()),
                sent.has("events") ? sent.texts("events") : List.copyOf(hook.events()),
                yes(sent, "active", hook.active()),
                viewer));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var hook = required(id);
        Versions.require(ifMatch, hook.version());
        webhooks.delete(hook, viewer);
        return Response.noContent().build();
    }

    /** A new secret in place of the old one. */
    @POST
    @Once
    @Path("{id}/secret")
    public Response secret(@PathParam("id") String id) {
        var hook = webhooks.newSecret(required(id), viewer);
        return Response.ok(new Json(withSecret(hook)))
                .header("Cache-Control", "no-store")
                .tag(Versions.tag(hook.version()))
                .build();
    }

    @POST
    @Once
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        return accepted(telling.test(required(id), viewer));
    }

    @GET
    @Path("{id}/deliveries")
    public Json deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        var hook = required(id);
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> outbox.newest(hook.id(), most, before),
                () -> outbox.count(hook.id()),
                Delivery::id,
                found -> found.stream().map(Delivery::described).toList());
    }

    @POST
    @Once
    @Path("{id}/deliveries/{delivery}/again")
    public Response again(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        var hook = required(id);
        var told = outbox.find(hook.id(), delivery).orElseThrow(NotFoundException::new);
        return accepted(telling.again(told, viewer));
    }

    private Webhook required(String id) {
        Webhooks.mayManage(viewer);
        return webhooks.find(id).orElseThrow(NotFoundException::new);
    }

    private static Response shown(Webhook hook) {
        return Response.ok(new Json(hook.described()))
                .tag(Versions.tag(hook.version()))
                .build();
    }

    private static Response accepted(Delivery delivery) {
        return Response.accepted(new Json(delivery.described())).build();
    }

    private static Map<String, Object> withSecret(Webhook hook) {
        var described = hook.described();
        described.put(SECRET, hook.secret());
        return described;
    }

    /** Addresses may be longer than other texts. */
    private static String url(Sent sent, String otherwise) {
        var value = sent.fields().get("url");
        if (sent.has("url") && !(value instanceof String)) {
            throw new InvalidInput("url", value == null ? "is required" : "must be a text");
        }
        return sent.has("url") ? (String) value : otherwise;
    }

    private static boolean yes(Sent sent, String name, boolean otherwise) {
        var value = sent.fields().get(name);
        if (!sent.has(name)) {
            return otherwise;
        }
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw new InvalidInput(name, "must be true or false");
    }
}
