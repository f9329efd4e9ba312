package org.likeness.crm.web.account;

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
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListExport;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The accounts' pages: the list, one account, its form. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AccountPages {
    @Inject
    PageSupport pages;

    @Inject
    ListExport export;

    @Inject
    AccountList list;

    @Inject
    AccountRecord record;

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
        var at = ListAddress.of("/accounts", uri.getQueryParameters(), AccountList.SORT);
        return export.of(
                RecordKind.ACCOUNTS,
                at,
                AccountList.preset(at.view(), pages.viewer()),
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
                typed, () -> "/accounts/" + pages.make(RecordKind.ACCOUNTS, typed), form -> form(null, "", form));
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id, @QueryParam("tab") String tab) {
        return record.view(pages.record(RecordKind.ACCOUNTS, id), tab, pages.viewer(), pages.say());
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        var account = pages.record(RecordKind.ACCOUNTS, id);
        return form(id, account.version(), Forms.of(account).with("parent", account.textOr("parent")));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    pages.change(RecordKind.ACCOUNTS, id, typed);
                    return "/accounts/" + id;
                },
                form -> form(id, typed.getFirst("version"), form));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        return pages.delete(RecordKind.ACCOUNTS, id);
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        return pages.bringBack(RecordKind.ACCOUNTS, id);
    }

    private View form(String id, String version, Form form) {
        var say = pages.say();
        return new AccountFormView(
                id,
                version,
                form.choosing("channel", choices.of(RecordKind.CHANNELS))
                        .choosing("owner", choices.owners(pages.viewer().sight()))
                        .choosing(
                                "parent",
                                choices.recent(
                                        RecordKind.ACCOUNTS, pages.viewer().sight()))
                        .choosing("industry", choices.values(RecordKind.ACCOUNTS, "industry"))
                        .choosing("purchasePattern", choices.values(RecordKind.ACCOUNTS, "purchase_pattern"))
                        .choosing("referral", Choices.words(say, "yesno", "true", "false"))
                        .choosing("needsApproval", Choices.words(say, "yesno", "true", "false")),
                choices.customFields(RecordKind.ACCOUNTS));
    }
}
