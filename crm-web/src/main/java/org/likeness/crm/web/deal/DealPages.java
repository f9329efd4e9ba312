package org.likeness.crm.web.deal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListExport;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The deals' pages: the list, the board, one deal, its form. */
@Path("deals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DealPages {
    @Inject
    PageSupport pages;

    @Inject
    ListExport export;

    @Inject
    DealList list;

    @Inject
    DealBoard board;

    @Inject
    DealRecord record;

    @Inject
    DealForms forms;

    @GET
    public View list(@Context UriInfo uri) {
        return list.view(uri.getQueryParameters(), pages.viewer(), pages.say());
    }

    @GET
    @Path("board")
    public View board(@Context UriInfo uri) {
        return board.view(uri.getQueryParameters(), pages.viewer(), pages.say());
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var at = ListAddress.of("/deals", uri.getQueryParameters(), DealList.SORT);
        return export.of(
                RecordKind.DEALS,
                at,
                DealList.preset(at, pages.viewer()),
                pages.viewer().sight());
    }

    @GET
    @Path("new")
    public View blank(@QueryParam("account") String account) {
        var named = account == null
                ? ""
                : pages.record(RecordKind.ACCOUNTS, account).textOr("name");
        return form(null, "", forms.blank(named));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed, () -> "/deals/" + pages.make(RecordKind.DEALS, typed), form -> form(null, "", form));
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id, @QueryParam("tab") String tab) {
        return record.view(pages.record(RecordKind.DEALS, id), tab, pages.viewer(), pages.say());
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        var deal = pages.record(RecordKind.DEALS, id);
        var form = Forms.of(deal).with("account", deal.textOr("account")).with("campaign", deal.textOr("campaign"));
        return form(id, deal.version(), form);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    pages.change(RecordKind.DEALS, id, typed);
                    return "/deals/" + id;
                },
                form -> form(id, typed.getFirst("version"), form));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        return pages.delete(RecordKind.DEALS, id);
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        return pages.bringBack(RecordKind.DEALS, id);
    }

    private View form(String id, String version, Form form) {
        return new DealFormView(id, version, forms.offers(form, pages.viewer(), pages.say()), forms.customFields());
    }
}
