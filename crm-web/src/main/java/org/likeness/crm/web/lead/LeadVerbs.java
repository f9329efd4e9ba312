package org.likeness.crm.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.loss.LossReasons;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** How a lead ends on its page: lost, or converted into a deal. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LeadVerbs {
    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    Conversion conversion;

    @Inject
    LossReasons reasons;

    @PathParam("id")
    String id;

    @POST
    @Path("leads/{id}/lose")
    @InTransaction
    public Response lose(@FormParam("reason") String reason) {
        var by = pages.viewer();
        return pages.orSaid(
                path(),
                pages.say().text("said.lost", name()),
                path() + "/reopen",
                () -> desk.loseLead(id, reasons.typed(reason, by), by));
    }

    @POST
    @Path("leads/{id}/reopen")
    public Response reopen() {
        desk.reopenLead(id, pages.viewer());
        return pages.said("/leads/" + id, pages.say().text("said.reopened", pages.nameOf(RecordKind.LEADS, id)), null);
    }

    /** Takes the conversion back; with the account, where it made one. */
    @POST
    @Path("leads/{id}/take-back{account: (/account)?}")
    public Response takeBack(@PathParam("account") String account) {
        return pages.orSaid(
                path(),
                pages.say().text("said.taken-back-conversion", name()),
                null,
                () -> desk.takeBackConversion(id, !account.isEmpty(), pages.viewer()));
    }

    private static boolean makesAccount(MultivaluedMap<String, String> typed) {
        return typed.getFirst("account") == null || typed.getFirst("account").isBlank();
    }

    /** Asks what it is to become. */
    @GET
    @Path("leads/{id}/convert")
    public View ask() {
        return conversion.blank(id);
    }

    @POST
    @Path("leads/{id}/convert")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response convert(MultivaluedMap<String, String> typed) {
        try {
            var name = conversion.called(id);
            var deal = conversion.convert(id, typed);
            return pages.said(
                    "/deals/" + deal,
                    pages.say().text("said.converted", name),
                    path() + (makesAccount(typed) ? "/take-back/account" : "/take-back"));
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.NOT_FOUND || refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            return Response.status(422)
                    .entity(conversion.view(id, Forms.refused(typed, refusal, pages.say())))
                    .build();
        }
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
