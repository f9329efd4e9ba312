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
        desk.loseLead(id, pages.viewer());
        return PageSupport.seeOther("/leads/" + id);
    }

    @POST
    @Path("leads/{id}/convert")
    public Response convert() {
        return PageSupport.seeOther("/deals/" + desk.convert(id, pages.viewer()));
    }

    @POST
    @Path("leads/{id}/claim")
    public Response claim() {
        return pages.orSaid(
                path(),
                pages.say().text("said.claimed", name()),
                path() + "/return",
                () -> desk.claimLead(id, pages.viewer()));
    }

    @POST
    @Path("leads/{id}/return")
    public Response giveBack() {
        return pages.orSaid(
                path(),
                pages.say().text("said.returned", name()),
                path() + "/claim",
                () -> desk.returnLead(id, pages.viewer()));
    }

    private String path() {
        return "/leads/" + id;
    }

    private String name() {
        return pages.nameOf(RecordKind.LEADS, id);
    }
}
