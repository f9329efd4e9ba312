package org.likeness.crm.web.house;

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
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The lists that records choose from: reasons of losses, channels, campaigns, products. */
@Path("settings/lists/{kind: loss-reasons|channels|campaigns|products}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HouseListPages {
    @PathParam("kind")
    String word;

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    HouseLists lists;

    @GET
    public View page(@QueryParam("after") String after, @QueryParam("last") String last) {
        return view(after, Id.parse(last), Form.empty());
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        var name = typed.getFirst("name");
        try {
            desk.make(kind(), Forms.sent(typed), pages.viewer());
            return pages.said(path(), pages.say().text("said.saved", name), null);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            return Response.status(422)
                    .entity(view(null, null, Forms.refused(typed, refusal, pages.say())))
                    .build();
        }
    }

    @POST
    @Path("{id}")
    public Response rename(@PathParam("id") String id, @FormParam("name") String name) {
        var said = name == null ? "" : name.strip();
        return pages.orSaid(path(), pages.say().text("said.saved", said), null, () -> change(id, "name", said));
    }

    @POST
    @Path("{id}/retire")
    public Response retire(@PathParam("id") String id) {
        var name = pages.nameOf(kind(), id);
        return pages.orSaid(
                path(),
                pages.say().text("said.list.retired", name),
                path() + "/" + id + "/reinstate",
                () -> change(id, "retired", true));
    }

    @POST
    @Path("{id}/reinstate")
    public Response reinstate(@PathParam("id") String id) {
        var name = pages.nameOf(kind(), id);
        return pages.orSaid(path(), pages.say().text("said.back", name), null, () -> change(id, "retired", false));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var name = pages.nameOf(kind(), id);
        return pages.orSaid(
                path(),
                pages.say().text("said.deleted", name),
                path() + "/" + id + "/bring-back",
                () -> desk.delete(kind(), id, pages.viewer()));
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        desk.bringBack(kind(), id, pages.viewer());
        return pages.said(path(), pages.say().text("said.back", pages.nameOf(kind(), id)), null);
    }

    private void change(String id, String field, Object value) {
        desk.change(kind(), id, null, Map.of(field, value), pages.viewer());
    }

    private HouseListView view(String after, Long last, Form form) {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed(pages.say().text("rules.refused"));
        }
        var found = lists.of(kind(), after == null ? "" : after, last == null ? 0 : last);
        var shown = found.stream().limit(HouseLists.PAGE).toList();
        return new HouseListView(
                path(),
                HouseTabs.title(kind(), pages.say()),
                HouseTabs.beside(kind(), pages.say()),
                kind() == RecordKind.LOSS_REASONS,
                shown,
                found.size() > shown.size() ? after(shown.get(shown.size() - 1)) : null,
                form);
    }

    private String after(HouseListView.Entry last) {
        return Address.of(path())
                .with("after", last.name())
                .with("last", last.id())
                .href();
    }

    private RecordKind kind() {
        return Stream.of(RecordKind.values())
                .filter(k -> k.path().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private String path() {
        return HouseTabs.path(kind());
    }
}
