package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.likeness.crm.capture.FormFields;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.View;

/** Where managers and administrators design the forms of the house, embed them, and see what came. */
@Path("forms")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FormPages {
    private static final String LIST = "/forms";

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    FormDrawing drawing;

    @Inject
    FormBook book;

    @Inject
    Askable askable;

    @GET
    public View list() {
        mayDesign();
        return drawing.list();
    }

    @GET
    @Path("new")
    public View blank() {
        mayDesign();
        return drawing.blank();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> written) {
        mayDesign();
        var typed = drawing.spoken(written);
        return orAgain(null, typed, () -> {
            var sent = Design.sent(typed, drawing.things(typed.getFirst("language")), askable);
            return LIST + "/" + desk.make(RecordKind.FORMS, sent, pages.viewer());
        });
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        mayDesign();
        var described = pages.record(RecordKind.FORMS, id);
        var form = book.byPublicKey(described.text("key")).orElseThrow();
        return drawing.one(form, described.textOr("channel"), described.textOr("campaign"));
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        mayDesign();
        var described = pages.record(RecordKind.FORMS, id);
        var asked = FormFields.read(described.text("fields"));
        var questions = Design.questions(asked, drawing.things(described.text("language")));
        return drawing.design(id, described.version(), Forms.of(described), questions);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> written) {
        mayDesign();
        var typed = drawing.spoken(written);
        return orAgain(id, typed, () -> {
            var sent = Design.sent(typed, drawing.things(typed.getFirst("language")), askable);
            var kept = pages.record(RecordKind.FORMS, id).text("consent");
            if (kept != null && kept.equals(sent.get("consent"))) {
                sent.remove("consent"); // the same words are no new version
            }
            desk.change(RecordKind.FORMS, id, typed.getFirst("version"), sent, pages.viewer());
            return LIST + "/" + id;
        });
    }

    @POST
    @Path("{id}/retire")
    public Response retire(@PathParam("id") String id) {
        return turned(id, false);
    }

    @POST
    @Path("{id}/reinstate")
    public Response reinstate(@PathParam("id") String id) {
        return turned(id, true);
    }

    /** For one that was made by mistake: nothing came through it, so nothing has to stay provable. */
    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        mayDesign();
        var name = pages.nameOf(RecordKind.FORMS, id);
        return pages.orSaid(
                LIST,
                pages.say().text("said.deleted", name),
                LIST + "/" + id + "/bring-back",
                () -> desk.delete(RecordKind.FORMS, id, pages.viewer()));
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        mayDesign();
        desk.bringBack(RecordKind.FORMS, id, pages.viewer());
        return pages.said(LIST + "/" + id, pages.say().text("said.back", pages.nameOf(RecordKind.FORMS, id)), null);
    }

    private Response turned(String id, boolean active) {
        mayDesign();
        var path = LIST + "/" + id;
        var name = pages.nameOf(RecordKind.FORMS, id);
        return pages.orSaid(
                path,
                pages.say().text(active ? "capture.said.reinstated" : "capture.said.retired", name),
                path + (active ? "/retire" : "/reinstate"),
                () -> desk.change(RecordKind.FORMS, id, "", Map.of("active", active), pages.viewer()));
    }

    private Response orAgain(
            String id, MultivaluedMap<String, String> typed, java.util.function.Supplier<String> deed) {
        try {
            var path = deed.get();
            return pages.said(path, pages.say().text("said.saved", typed.getFirst("name")), null);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            var form = Forms.refused(typed, refusal, pages.say());
            if (form.refusal() == null) {
                form = form.refused(pages.say().text("capture.marked"));
            }
            var version = refusal instanceof StaleRecord
                    ? pages.record(RecordKind.FORMS, id).version()
                    : typed.getFirst("version");
            return Response.status(422)
                    .entity(drawing.design(
                            id,
                            version == null ? "" : version,
                            form,
                            Design.questions(typed, drawing.things(typed.getFirst("language")))))
                    .build();
        }
    }

    private void mayDesign() {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not design forms.");
        }
    }
}
