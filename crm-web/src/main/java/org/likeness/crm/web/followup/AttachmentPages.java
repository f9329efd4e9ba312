package org.likeness.crm.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.attachment.Attachments;
import org.likeness.crm.web.record.PageSupport;

/** The files of follow-ups: downloaded, removed, brought back. */
@Path("")
@RequestScoped
public class AttachmentPages {
    @Inject
    PageSupport pages;

    @Inject
    FollowUpDesk desk;

    @Inject
    Attachments attachments;

    @GET
    @Path("attachments/{id}")
    public Response download(@PathParam("id") String id) {
        return Downloads.of(desk.require(id, pages.viewer()), attachments);
    }

    @POST
    @Path("attachments/{id}/delete")
    public Response remove(@PathParam("id") String id, @FormParam("back") String back) {
        var file = desk.remove(id, pages.viewer());
        return pages.said(
                PageSupport.back(back, "/"),
                pages.say().text("said.deleted", file.name()),
                "/attachments/" + id + "/bring-back");
    }

    @POST
    @Path("attachments/{id}/bring-back")
    public Response bringBack(@PathParam("id") String id, @FormParam("back") String back) {
        var file = desk.bringBack(id, pages.viewer());
        return pages.said(PageSupport.back(back, "/"), pages.say().text("said.back", file.name()), null);
    }
}
