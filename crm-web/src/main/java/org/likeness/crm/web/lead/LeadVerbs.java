package org.likeness.crm.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.PageSupport;

/** How a lead ends on its page: lost, or converted into a deal. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LeadVerbs {
    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @PathParam("id")
    String id;

    @POST
    @Path("leads/{id}/lose")
    public Response lose() {
        var name = pages.nameOf(RecordKind.LEADS, id);
        desk.loseLead(id, pages.viewer());
        return pages.said("/leads/" + id, pages.say().text("said.lost", name), "/leads/" + id + "/reopen");
    }

    @POST
    @Path("leads/{id}/reopen")
    public Response reopen() {
        desk.reopenLead(id, pages.viewer());
        return pages.said("/leads/" + id, pages.say().text("said.reopened", pages.nameOf(RecordKind.LEADS, id)), null);
    }

    @POST
    @Path("leads/{id}/convert")
    public Response convert() {
        var name = pages.nameOf(RecordKind.LEADS, id);
        return pages.said(
                "/deals/" + desk.convert(id, pages.viewer()), pages.say().text("said.converted", name), null);
    }
}
