package org.likeness.crm.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The pages of webhooks, for administrators: make, change, test, switch, and see what was told. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WebhookPages {
    private static final String LIST = "/webhooks";

    @Inject
    PageSupport pages;

    @Inject
    Webhooks webhooks;

    @Inject
    Outbox outbox;

    @Inject
    Telling telling;

    @Inject
    WebhookViews views;

    @GET
    public View list(@QueryParam("before") String before) {
        Webhooks.mayManage(pages.viewer());
        return views.list(Id.parse(before));
    }

    @GET
    @Path("new")
    public View blank() {
        Webhooks.mayManage(pages.viewer());
        return WebhookViews.form(null, Form.empty(), Set.of("deals.won", "deals.lost", "leads.created"), true);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        try {
            var hook = webhooks.make(
                    typed.getFirst("name"),
                    typed.getFirst("url"),
                    events(typed),
                    typed.containsKey("signed"),
                    pages.viewer());
            return hook.secret() == null
                    ? PageSupport.seeOther(path(hook))
                    : Response.ok(views.one(hook, hook.secret(), null)).build();
        } catch (Refusal refusal) {
            return again(null, typed, refusal);
        }
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id, @QueryParam("before") String before) {
        return views.one(required(id), null, Id.parse(before));
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        var hook = required(id);
        return WebhookViews.form(
                id,
                Form.of(Map.of("name", hook.name(), "url", hook.url(), "version", String.valueOf(hook.version()))),
                hook.events(),
                hook.secret() != null);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var hook = required(id);
        try {
            StaleRecord.unless(typed.getFirst("version"), hook.version());
            webhooks.change(
                    hook, typed.getFirst("name"), typed.getFirst("url"), events(typed), hook.active(), pages.viewer());
            return pages.said(path(hook), pages.say().text("said.saved", typed.getFirst("name")), null);
        } catch (Refusal refusal) {
            return again(hook, typed, refusal);
        }
    }

    @POST
    @Path("{id}/on")
    public Response on(@PathParam("id") String id) {
        return turned(required(id), true);
    }

    @POST
    @Path("{id}/off")
    public Response off(@PathParam("id") String id) {
        return turned(required(id), false);
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var hook = required(id);
        webhooks.delete(hook, pages.viewer());
        return pages.said(LIST, pages.say().text("webhook.said.deleted", hook.name()), null);
    }

    @POST
    @Path("{id}/secret")
    public View secret(@PathParam("id") String id) {
        var hook = webhooks.newSecret(required(id), pages.viewer());
        return views.one(hook, hook.secret(), null);
    }

    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        var hook = required(id);
        telling.test(hook, pages.viewer());
        return pages.said(path(hook), pages.say().text("webhook.said.queued"), null);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/again")
    public Response again(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        var hook = required(id);
        telling.again(outbox.find(hook.id(), delivery).orElseThrow(NotFoundException::new), pages.viewer());
        return pages.said(path(hook), pages.say().text("webhook.said.queued"), null);
    }

    private Response turned(Webhook hook, boolean on) {
        return pages.orSaid(
                path(hook),
                pages.say().text(on ? "webhook.said.on" : "webhook.said.off", hook.name()),
                null,
                () -> webhooks.change(hook, hook.name(), hook.url(), List.copyOf(hook.events()), on, pages.viewer()));
    }

    private Response again(Webhook hook, MultivaluedMap<String, String> typed, Refusal refusal) {
        if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
            throw refusal;
        }
        var form = Forms.refused(typed, refusal, pages.say());
        if (refusal instanceof StaleRecord) {
            form = form.with("version", String.valueOf(hook.version()));
        }
        var id = hook == null ? null : Id.text(hook.id());
        return Response.status(422)
                .entity(WebhookViews.form(id, form, new LinkedHashSet<>(events(typed)), typed.containsKey("signed")))
                .build();
    }

    /** All of them where that is ticked, whatever else is. */
    private static List<String> events(MultivaluedMap<String, String> typed) {
        var chosen = typed.getOrDefault("events", List.of());
        return chosen.contains(HookEvents.ALL) ? List.of(HookEvents.ALL) : chosen;
    }

    private Webhook required(String id) {
        Webhooks.mayManage(pages.viewer());
        return webhooks.find(id).orElseThrow(NotFoundException::new);
    }

    private static String path(Webhook hook) {
        return LIST + "/" + Id.text(hook.id());
    }
}
