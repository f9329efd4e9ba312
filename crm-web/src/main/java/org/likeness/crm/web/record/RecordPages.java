package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.View;

/**
 * The pages of every kind of record that has some: one record, its form; made, changed, deleted, brought back. What a
 * kind has of its own it says as {@link KindPages}. Pages beside these, such as {@code deals/board}, stand at the root path as
 * well: JAX-RS looks for a method only in the class whose path fits best, so that a class at {@code deals} would hide these.
 */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    /** The kinds that have pages of their own; their lists stand at the same address. */
    public static final String LIST = "{kind: accounts|contacts|deals|leads}";

    private static final String ONE = LIST + "/{id}";

    @Inject
    PageSupport pages;

    @Inject
    FormDesk forms;

    @Inject
    Desk desk;

    @Inject
    Merges merges;

    @Inject
    InPlace inPlace;

    @Inject
    @Any
    Instance<KindPages> kinds;

    @PathParam("kind")
    String path;

    @PathParam("id")
    String id;

    @GET
    @Path(LIST + "/new")
    public View blank(@QueryParam("account") String account) {
        return own().form(null, "", own().blank(account));
    }

    @POST
    @Path(LIST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed, () -> "/" + path + "/" + forms.make(own().kind(), typed), form -> own().form(null, "", form));
    }

    /** The page of a record; where it went into another one, that one's. */
    @GET
    @Path(ONE)
    public View one(@QueryParam("tab") String tab) {
        var found = pages.find(own().kind(), id);
        if (found.isEmpty()) {
            merges.into(id).ifPresent(merge -> {
                throw new RedirectionException(303, URI.create("/" + path + "/" + Id.text(merge.survivor())));
            });
        }
        return own().one(found.orElseThrow(() -> new RecordNotFound(own().kind(), id)), tab);
    }

    @GET
    @Path(ONE + "/edit")
    public View edit() {
        var record = record();
        return own().form(
                        id,
                        record.version(),
                        Forms.offering(
                                forms.shown(own().kind(), record, own().byName())
                                        .remembering(),
                                record));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    forms.change(own().kind(), id, typed, own().byName());
                    return here();
                },
                form -> own().form(
                                id,
                                typed.getFirst("version"),
                                pages.find(own().kind(), id)
                                        .map(record -> Forms.offering(form, record))
                                        .orElse(form)));
    }

    /** Says what was deleted, with a way to bring it back; a record that others name stays, and that is said. */
    @POST
    @Path(ONE + "/delete")
    public Response delete() {
        var name = Names.of(record());
        try {
            desk.delete(own().kind(), id, pages.viewer());
            return pages.said("/" + path, pages.say().text("said.deleted", name), here() + "/bring-back");
        } catch (Refusal refusal) {
            return pages.refused(here(), refusal);
        }
    }

    @POST
    @Path(ONE + "/bring-back")
    public Response bringBack() {
        desk.bringBack(own().kind(), id, pages.viewer());
        return pages.said(here(), pages.say().text("said.back", Names.of(record())), null);
    }

    /** One fact as a field in its place; without a script, the form of all fields. */
    @GET
    @Path(ONE + "/facts/{field}")
    public Response fact(@PathParam("field") String field) {
        return pages.byHtmx()
                ? Response.ok(inPlace.opened(own(), record(), field)).build()
                : PageSupport.seeOther(here() + "/edit#f-" + field);
    }

    /** Changes one fact in its place; an undo comes the same way, with what stood there before. */
    @POST
    @Path(ONE + "/facts/{field}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeFact(@PathParam("field") String field, MultivaluedMap<String, String> typed) {
        try {
            var toast = inPlace.change(own(), record(), field, typed);
            if (pages.byHtmx()) {
                return pages.inParts(here(), toast, () -> own().one(record(), null));
            }
            return toast == null ? PageSupport.seeOther(here()) : pages.said(here(), toast.words(), toast.undo());
        } catch (Refusal refusal) {
            var record = pages.find(own().kind(), id);
            if (!pages.byHtmx() || record.isEmpty() || refusal.sort() == Refusal.Sort.FORBIDDEN) {
                return pages.refused(here(), refusal);
            }
            return Response.status(422)
                    .entity(inPlace.refused(own(), record.get(), field, typed, refusal))
                    .build();
        }
    }

    private KindPages own() {
        return kinds.stream()
                .filter(k -> k.kind().path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Described record() {
        return pages.record(own().kind(), id);
    }

    private String here() {
        return "/" + path + "/" + id;
    }
}
