package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.FormDesk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** Teams, for administrators only. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TeamPages {
    @Inject
    PageSupport pages;

    @Inject
    FormDesk forms;

    @Inject
    Choices choices;

    @GET
    @Path("teams/new")
    public View blank() {
        return form(null, "", Form.empty());
    }

    @POST
    @Path("teams")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    forms.make(RecordKind.TEAMS, typed);
                    return "/users";
                },
                again -> form(null, "", again));
    }

    @GET
    @Path("teams/{id}/edit")
    public View edit(@PathParam("id") String id) {
        var team = pages.record(RecordKind.TEAMS, id);
        return form(id, team.version(), Forms.of(team));
    }

    @POST
    @Path("teams/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return pages.orFormAgain(
                typed,
                () -> {
                    forms.change(RecordKind.TEAMS, id, typed, List.of());
                    return "/users";
                },
                again -> form(id, typed.getFirst("version"), again));
    }

    private View form(String id, String version, Form form) {
        pages.mustManageUsers();
        var parents = new ArrayList<Choice>(choices.of(RecordKind.TEAMS));
        parents.removeIf(t -> t.value().equals(id));
        return new TeamFormView(id, version, form.choosing("parent", parents));
    }
}
