package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.security.SigningIn;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Toast;
import org.likeness.crm.web.ui.Toasts;
import org.likeness.crm.web.ui.View;

/** Settings of one's own: language, theme, password, tokens. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {
    @Inject
    PageSupport pages;

    @Inject
    Settings settings;

    @Inject
    Staff staff;

    @Inject
    OwnTokens tokens;

    @Inject
    SigningIn signingIn;

    @Context
    HttpServletRequest request;

    @GET
    @Path("settings")
    public View page() {
        return settings.view(Settings.Typed.NOTHING, pages.viewer(), pages.say());
    }

    @POST
    @Path("preferences")
    public Response prefer(
            @FormParam("language") String language, @FormParam("theme") String theme, @FormParam("back") String back) {
        staff.prefer(language, theme, pages.viewer());
        return PageSupport.seeOther(PageSupport.back(back, "/settings"));
    }

    @POST
    @Path("settings/password")
    public Response password(MultivaluedMap<String, String> typed) {
        try {
            var fresh = typed.getFirst("newPassword");
            staff.changeOwnPassword(typed.getFirst("password"), fresh, pages.viewer());
            return Response.seeOther(URI.create("/settings"))
                    .cookie(signingIn.signIn(pages.viewer().login(), fresh, request))
                    .cookie(Toasts.keep(Toast.said(pages.say().text("said.password"))))
                    .build();
        } catch (InvalidInput refusal) {
            var form = Forms.refused(typed, refusal, pages.say());
            return again(new Settings.Typed(form, Form.empty(), null, Form.empty(), Form.empty()));
        }
    }

    @POST
    @Path("settings/tokens")
    public Response makeToken(MultivaluedMap<String, String> typed) {
        try {
            var made = tokens.make(
                    typed.getFirst("name"), typed.getFirst("expiresAt"), typed.getFirst("scope"), pages.viewer());
            var shown = new Settings.Typed(Form.empty(), Form.empty(), made, Form.empty(), Form.empty());
            return Response.ok(settings.view(shown, pages.viewer(), pages.say()))
                    .build();
        } catch (Refusal refusal) {
            var form = Forms.refused(typed, refusal, pages.say());
            var above = form.refusal() == null ? form.refused(form.error("expiresAt")) : form;
            return again(new Settings.Typed(Form.empty(), above, null, Form.empty(), Form.empty()));
        }
    }

    @POST
    @Path("settings/tokens/{id}/revoke")
    public Response revokeToken(@PathParam("id") String id) {
        tokens.revoke(id, pages.viewer());
        return pages.said("/settings", pages.say().text("said.revoked"), null);
    }

    private Response again(Settings.Typed typed) {
        return Response.status(422)
                .entity(settings.view(typed, pages.viewer(), pages.say()))
                .build();
    }
}
