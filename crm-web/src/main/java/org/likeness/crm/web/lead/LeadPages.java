package org.likeness.crm.web.lead;

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
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListExport;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The leads' pages: the ranked list, one lead, its form, closing and converting it. */
@Path("leads")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LeadPages {
    @Inject
    PageSupport pages;

    @Inject
    ListExport export;

    @Inject
    LeadList list;

    @Inject
    LeadRecord record;

    @Inject
    Choices choices;

    @GET
    public View list(@Context UriInfo uri) {
        return list.view(uri.getQueryParameters(), pages.viewer(), pages.say());
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var at = ListAddress.of("/leads", uri.getQueryParameters(), LeadList.SORT);
        return export.of(
                RecordKind.LEADS,
                at,
                LeadList.preset(at, pages.viewer()),
                pages.viewer().sight());
    }

    @GET
    @Path("new")
    public View blank() {
        return form(null, "", Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed, () -> "/leads/" + pages.make(RecordKind.LEADS, typed), form -> form(null, "", form));
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id, @QueryParam("tab") String tab) {
        return record.view(pages.record(RecordKind.LEADS, id), tab, pages.viewer(), pages.say());
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        var lead = pages.record(RecordKind.LEADS, id);
        return form(id, lead.version(), Forms.of(lead).with("campaign", lead.textOr("campaign")));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    pages.change(RecordKind.LEADS, id, typed);
                    return "/leads/" + id;
                },
                form -> form(id, typed.getFirst("version"), form));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        return pages.delete(RecordKind.LEADS, id);
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        return pages.bringBack(RecordKind.LEADS, id);
    }

    @POST
    @Path("{id}/lose")
    public Response lose(@PathParam("id") String id) {
        pages.change(RecordKind.LEADS, id, Map.of("outcome", "LOST"));
        return PageSupport.seeOther("/leads/" + id);
    }

    @POST
    @Path("{id}/convert")
    public Response convert(@PathParam("id") String id) {
        return PageSupport.seeOther("/deals/" + pages.desk().convert(id, pages.viewer()));
    }

    private View form(String id, String version, Form form) {
        return new LeadFormView(id, version, offers(form), choices.customFields(RecordKind.LEADS));
    }

    private Form offers(Form form) {
        var say = pages.say();
        return form.choosing("channel", choices.of(RecordKind.CHANNELS))
                .choosing(
                        "campaign",
                        choices.recent(RecordKind.CAMPAIGNS, pages.viewer().sight()))
                .choosing("owner", choices.owners(pages.viewer().sight()))
                .choosing("industry", choices.values(RecordKind.LEADS, "industry"))
                .choosing("purchasePattern", choices.values(RecordKind.LEADS, "purchase_pattern"))
                .choosing("referral", Choices.words(say, "yesno", "true", "false"))
                .choosing("needsApproval", Choices.words(say, "yesno", "true", "false"));
    }
}
