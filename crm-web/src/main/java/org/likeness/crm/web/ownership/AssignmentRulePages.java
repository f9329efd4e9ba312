package org.likeness.crm.web.ownership;

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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** Where it is said who gets new leads: rules added, ordered, switched, tried, deleted and brought back. */
@Path("assignment-rules")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AssignmentRulePages {
    private static final String LIST = "/assignment-rules";
    private static final RecordKind KIND = RecordKind.ASSIGNMENT_RULES;

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    RuleBook book;

    @Inject
    AssignmentRuleViews views;

    @GET
    public View list(@QueryParam("lead") String lead) {
        mayRule();
        return views.list(lead == null ? "" : lead.strip());
    }

    @GET
    @Path("new")
    public View blank() {
        mayRule();
        return views.form(null, "", Form.empty(), Set.of("fromForms"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        mayRule();
        return orAgain(null, typed, () -> {
            var sent = RuleTyped.sent(typed);
            sent.put("position", book.lastPlace());
            return desk.make(KIND, sent, pages.viewer());
        });
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        return views.of(required(id));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        required(id);
        return orAgain(id, typed, () -> {
            desk.change(KIND, id, typed.getFirst("version"), RuleTyped.sent(typed), pages.viewer());
            return id;
        });
    }

    @POST
    @Path("{id}/up")
    public Response up(@PathParam("id") String id) {
        return moved(id, -1);
    }

    @POST
    @Path("{id}/down")
    public Response down(@PathParam("id") String id) {
        return moved(id, 1);
    }

    @POST
    @Path("{id}/on")
    public Response on(@PathParam("id") String id) {
        return turned(id, true);
    }

    @POST
    @Path("{id}/off")
    public Response off(@PathParam("id") String id) {
        return turned(id, false);
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var name = required(id).name();
        return pages.orSaid(
                LIST,
                pages.say().text("said.deleted", name),
                LIST + "/" + id + "/bring-back",
                () -> desk.delete(KIND, id, pages.viewer()));
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        mayRule();
        desk.bringBack(KIND, id, pages.viewer());
        return pages.said(LIST, pages.say().text("said.back", required(id).name()), null);
    }

    private Response moved(String id, int by) {
        required(id);
        book.move(id, by, pages.viewer());
        return PageSupport.seeOther(LIST);
    }

    private Response turned(String id, boolean on) {
        var name = required(id).name();
        return pages.orSaid(
                LIST,
                pages.say().text(on ? "rule.said.on" : "rule.said.off", name),
                LIST + "/" + id + (on ? "/off" : "/on"),
                () -> desk.change(KIND, id, "", Map.of("active", on), pages.viewer()));
    }

    private Response orAgain(String id, MultivaluedMap<String, String> typed, Supplier<String> deed) {
        try {
            deed.get();
            return pages.said(LIST, pages.say().text("said.saved", typed.getFirst("name")), null);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            var version =
                    refusal instanceof StaleRecord ? String.valueOf(required(id).version()) : typed.getFirst("version");
            return Response.status(422)
                    .entity(views.form(
                            id,
                            version == null ? "" : version,
                            RuleTyped.refused(typed, refusal, pages.say()),
                            RuleTyped.ticked(typed)))
                    .build();
        }
    }

    private AssignmentRule required(String id) {
        mayRule();
        var key = Id.parse(id);
        return book.all().stream()
                .filter(rule -> key != null && rule.key() == key)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void mayRule() {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not say who gets leads.");
        }
    }
}
