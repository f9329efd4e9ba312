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
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** Users, for administrators only; the list shows teams as well. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UserPages {
    @Inject
    PageSupport pages;

    @Inject
    Staff staff;

    @Inject
    Choices choices;

    @GET
    @Path("users")
    public View list() {
        pages.mustManageUsers();
        return staff.all();
    }

    @GET
    @Path("users/new")
    public View blank() {
        return user(null, "", Form.empty().with("role", "REP"));
    }

    @POST
    @Path("users")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        pages.mustManageUsers();
        return pages.orFormAgain(
                typed,
                () -> {
                    staff.make(Forms.sent(typed), pages.viewer());
                    return "/users";
                },
                form -> user(null, "", form));
    }

    @GET
    @Path("users/{id}/edit")
    public View edit(@PathParam("id") String id) {
        var user = pages.record(RecordKind.USERS, id);
        return user(id, user.version(), Forms.of(user));
    }

    @POST
    @Path("users/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        pages.mustManageUsers();
        return pages.orFormAgain(
                typed,
                () -> {
                    staff.change(id, typed.getFirst("version"), Forms.sent(typed), pages.viewer());
                    return "/users";
                },
                form -> user(id, typed.getFirst("version"), form));
    }

    private View user(String id, String version, Form form) {
        pages.mustManageUsers();
        var say = pages.say();
        return new UserFormView(
                id,
                version,
                form.choosing("role", Choices.words(say, "role", "REP", "MANAGER", "INTEGRATOR", "ADMIN"))
                        .choosing("team", choices.of(RecordKind.TEAMS))
                        .choosing("active", Choices.words(say, "yesno", "true", "false")));
    }
}
