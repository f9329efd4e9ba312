package org.likeness.crm.web.industry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.house.HouseTabs;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The industries: those in use by their names, those offered by their ids. */
@Path("settings/lists/industries")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class IndustryPages {
    private static final RecordKind KIND = RecordKind.INDUSTRIES;
    private static final String PATH = HouseTabs.path(KIND);

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    Industries industries;

    @Inject
    RenamingIndustry renaming;

    @GET
    public View page(@QueryParam("after") String after) {
        return view(after, Form.empty());
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        try {
            desk.make(KIND, Forms.sent(typed), pages.viewer());
            return pages.said(PATH, pages.say().text("said.saved", typed.getFirst("name")), null);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            return Response.status(422)
                    .entity(view(null, Forms.refused(typed, refusal, pages.say())))
                    .build();
        }
    }

    @POST
    @Path("rename")
    public Response rename(@FormParam("from") String from, @FormParam("name") String name) {
        try {
            var was = from == null ? "" : from;
            var renamed = renaming.rename(was, name, pages.viewer());
            return pages.said(
                    PATH, words(was, renamed), renamed.acts().isEmpty() ? null : PATH + "/undo/" + renamed.acts());
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    private String words(String was, Renamed renamed) {
        var say = pages.say();
        if (renamed.later()) {
            return say.count("said.industry.becoming", renamed.records(), was, renamed.name());
        }
        var words = renamed.records() == 0 && renamed.left() == 0
                ? say.text("said.saved", renamed.name())
                : say.count("said.industry.renamed", renamed.records(), was, renamed.name());
        return renamed.left() == 0 ? words : words + " " + say.count("said.bulk.left", renamed.left());
    }

    @POST
    @Path("undo/{acts}")
    public Response undo(@PathParam("acts") String acts) {
        try {
            var back = renaming.takeBack(acts, pages.viewer());
            var say = pages.say();
            var words = back.later()
                    ? say.count("said.industry.returning", back.records())
                    : say.count("said.bulk.undone", back.records());
            return pages.said(
                    PATH, back.left() == 0 ? words : words + " " + say.count("said.bulk.kept", back.left()), null);
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    @POST
    @Path("retire")
    public Response retire(@FormParam("from") String name) {
        try {
            var id = industries.offered(name == null ? "" : name).map(Id::text).orElse(null);
            if (id == null) {
                id = desk.make(KIND, Map.of("name", name == null ? "" : name, "retired", true), pages.viewer());
            } else {
                desk.change(KIND, id, null, Map.of("retired", true), pages.viewer());
            }
            return pages.said(PATH, pages.say().text("said.list.retired", name), PATH + "/" + id + "/reinstate");
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    @POST
    @Path("{id}/reinstate")
    public Response reinstate(@PathParam("id") String id) {
        var name = pages.nameOf(KIND, id);
        return pages.orSaid(
                PATH,
                pages.say().text("said.back", name),
                null,
                () -> desk.change(KIND, id, null, Map.of("retired", false), pages.viewer()));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var name = pages.nameOf(KIND, id);
        return pages.orSaid(
                PATH,
                pages.say().text("said.deleted", name),
                PATH + "/" + id + "/bring-back",
                () -> desk.delete(KIND, id, pages.viewer()));
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        desk.bringBack(KIND, id, pages.viewer());
        return pages.said(PATH, pages.say().text("said.back", pages.nameOf(KIND, id)), null);
    }

    private IndustryListView view(String after, Form form) {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed(pages.say().text("rules.refused"));
        }
        var found = industries.after(after == null ? "" : after);
        var shown = found.stream().limit(Industries.PAGE).toList();
        return new IndustryListView(
                HouseTabs.beside(KIND, pages.say()),
                shown,
                found.size() > shown.size()
                        ? Address.of(PATH)
                                .with("after", shown.get(shown.size() - 1).name())
                                .href()
                        : null,
                form);
    }
}
