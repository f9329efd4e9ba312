package org.likeness.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.view.Reach;
import org.likeness.crm.view.SavedView;
import org.likeness.crm.view.SavedViews;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;

/** Saving the view of a list under a name, saving it again, and taking it away. */
@Path("")
@RequestScoped
@InTransaction
public class ViewPages {
    @Inject
    PageSupport pages;

    @Inject
    ListPages lists;

    @Inject
    SavedViews views;

    @FormParam("state")
    String state;

    @POST
    @Path(ListPages.LIST + "/views")
    public Response save(
            @PathParam("kind") String path, @FormParam("name") String name, @FormParam("reach") String reach) {
        var own = lists.own(path);
        var at = ListAddress.read("/" + path, state, own.sort());
        try {
            var view = views.save(
                    own.kind(), name, reach(reach), own.views().expanded(at).query(), pages.viewer());
            return pages.said(Tabs.href(own, view), pages.say().text("said.view.saved", view.name()), null);
        } catch (Refusal refusal) {
            return pages.refused(PageSupport.back(at.address().href(), "/" + path), refusal);
        }
    }

    @POST
    @Path("views/{id}/keep")
    public Response keep(@PathParam("id") String id) {
        var view = view(id);
        var own = lists.own(view.kind().path());
        var at = ListAddress.read("/" + view.kind().path(), state, own.sort());
        views.keep(view, own.views().expanded(at).query(), pages.viewer());
        return pages.said(Tabs.href(own, view), pages.say().text("said.view.saved", view.name()), null);
    }

    @POST
    @Path("views/{id}/retire")
    public Response retire(@PathParam("id") String id) {
        var view = view(id);
        views.retire(view, pages.viewer());
        return pages.said(
                "/" + view.kind().path(),
                pages.say().text("said.view.retired", view.name()),
                "/views/" + id + "/bring-back");
    }

    @POST
    @Path("views/{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        var view = view(id);
        views.bringBack(view, pages.viewer());
        var own = lists.own(view.kind().path());
        return pages.said(Tabs.href(own, view), pages.say().text("said.back", view.name()), null);
    }

    private SavedView view(String id) {
        return views.find(id, pages.viewer()).orElseThrow(NotFoundException::new);
    }

    private static Reach reach(String word) {
        return Arrays.stream(Reach.values())
                .filter(r -> r.name().equals(word))
                .findFirst()
                .orElse(Reach.OWN);
    }
}
