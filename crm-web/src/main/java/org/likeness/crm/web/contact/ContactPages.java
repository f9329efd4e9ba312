package org.likeness.crm.web.contact;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.likeness.crm.contact.BuyingRole;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.contact.ContactListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListExport;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The contacts' pages: the list and the form. A person is looked at where the account is. */
@Path("contacts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContactPages {
    @Inject
    PageSupport pages;

    @Inject
    ListExport export;

    @Inject
    RecordLists lists;

    @Inject
    Choices choices;

    @GET
    public View list(@Context UriInfo uri) {
        var sight = pages.viewer().sight();
        var at = ListAddress.of("/contacts", uri.getQueryParameters(), "name");
        var page = lists.page(RecordKind.CONTACTS, at, Map.of(), sight);
        var owners = choices.owners(sight);
        var roles = roles();
        return new ContactListView(
                at.address(),
                at.chips(pages.say(), Choices.wordsOf(owners, roles)),
                at.form().choosing("owner", owners).choosing("buyingRole", roles),
                page.rows().stream().map(ContactPages::row).toList(),
                page.paging());
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var at = ListAddress.of("/contacts", uri.getQueryParameters(), "name");
        return export.of(RecordKind.CONTACTS, at, Map.of(), pages.viewer().sight());
    }

    @GET
    @Path("new")
    public View blank(@QueryParam("account") String account) {
        var named = account == null
                ? ""
                : pages.record(RecordKind.ACCOUNTS, account).textOr("name");
        return form(null, "", Form.empty().with("account", named));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed, () -> shown(pages.make(RecordKind.CONTACTS, typed)), form -> form(null, "", form));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return PageSupport.seeOther("/contacts/" + id + "/edit");
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        var contact = pages.record(RecordKind.CONTACTS, id);
        return form(id, contact.version(), Forms.of(contact).with("account", contact.textOr("account")));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    pages.change(RecordKind.CONTACTS, id, typed);
                    return shown(id);
                },
                form -> form(id, typed.getFirst("version"), form));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        return pages.delete(RecordKind.CONTACTS, id);
    }

    @POST
    @Path("{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        return pages.bringBack(RecordKind.CONTACTS, id);
    }

    /** A contact is seen on its account's page. */
    private String shown(String id) {
        var account = pages.record(RecordKind.CONTACTS, id).ref("account");
        return account == null ? "/contacts" : "/accounts/" + account.id();
    }

    private View form(String id, String version, Form form) {
        var sight = pages.viewer().sight();
        return new ContactFormView(
                id,
                version,
                form.choosing("account", choices.recent(RecordKind.ACCOUNTS, sight))
                        .choosing("buyingRole", roles())
                        .choosing("owner", choices.owners(sight)),
                choices.customFields(RecordKind.CONTACTS));
    }

    private List<Choice> roles() {
        return Arrays.stream(BuyingRole.values())
                .map(r -> new Choice(r.name(), pages.say().word("role.buying", r.name())))
                .toList();
    }

    private static Row row(Described contact) {
        return new Row(
                contact.id(),
                contact.textOr("name"),
                contact.ref("account"),
                contact.textOr("title"),
                contact.textOr("function"),
                contact.textOr("level"),
                contact.text("buyingRole"),
                contact.textOr("email"),
                contact.textOr("phone"),
                contact.person("owner"));
    }
}
